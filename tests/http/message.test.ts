import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bytesOf, fieldOf, NO_CONTENT, sameBytes, textOf, utf8Of } from '../../src/http/message.ts';

describe('a message', () => {
  const message = { headers: [['X', 'a'], ['Y', 'b'], ['x', 'c']] } as const; // prettier-ignore

  test.each([
    ['Y', 'b'],
    ['y', 'b'],
    ['X', 'a, c'],
    ['Z', undefined],
  ])('has the field %s with the value %j', (name, value) => {
    expect(fieldOf(message, name)).toBe(value);
  });
});

describe('content', () => {
  test('is empty for an empty text', () => {
    expect(bytesOf('')).toBe(NO_CONTENT);
  });

  test('keeps every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textOf(bytesOf(text))).toBe(text);
      }),
    );
  });

  test.each([
    ['text', bytesOf('é\ufeff'), 'é\ufeff'],
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf), '\ufeff'],
    ['nothing', NO_CONTENT, ''],
    ['half a character', Uint8Array.of(0x61, 0xc3), undefined],
    ['a byte that is none of UTF-8', Uint8Array.of(0xff), undefined],
  ])('is UTF-8 from first to last, or is not: %s', (_, bytes, text) => {
    expect(utf8Of(bytes)).toBe(text);
  });

  test('is read whatever was read before it', () => {
    utf8Of(Uint8Array.of(0x61, 0xc3));
    textOf(Uint8Array.of(0x61, 0xc3));
    expect(utf8Of(Uint8Array.of(0xa9))).toBeUndefined();
    expect(textOf(bytesOf('é'))).toBe('é');
    expect(utf8Of(bytesOf('é'))).toBe('é');
  });

  test('shows bytes that are no UTF-8', () => {
    expect(textOf(new Uint8Array([0x61, 0xff]))).toBe('a\ufffd');
  });

  test.each([
    ['', '', true],
    ['ab', 'ab', true],
    ['ab', 'ac', false],
    ['ab', 'abc', false],
  ])('compares %j and %j byte for byte', (one, other, same) => {
    expect(sameBytes(bytesOf(one), bytesOf(other))).toBe(same);
  });
});
