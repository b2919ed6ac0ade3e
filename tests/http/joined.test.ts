import { expect, it } from '@jest/globals';
import { bytesOf, joined, NO_CONTENT } from '../../src/http/message.ts';

it('joins chunks in their order', () => {
  expect(joined([bytesOf('a'), NO_CONTENT, bytesOf('bc')])).toStrictEqual(bytesOf('abc'));
});

it.each([[[]], [[new Uint8Array(0)]]])('takes no bytes for no content', (chunks) => {
  expect(joined(chunks)).toBe(NO_CONTENT);
});

it('keeps none of the memory that the chunks came in', () => {
  const pooled = Buffer.from('a');
  const whole = joined([pooled]);
  expect(Object.getPrototypeOf(whole)).toBe(Uint8Array.prototype);
  expect(whole.buffer.byteLength).toBe(1);
});
