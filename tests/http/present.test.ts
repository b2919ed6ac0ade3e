import { expect, it } from '@jest/globals';
import { present } from '../../src/http/present.ts';

it.each([0, '', false, null])('gives back what is there: %j', (value) => {
  expect(present<unknown>(value)).toBe(value);
});

it('throws where nothing is there, which no sentence is to tell of', () => {
  expect(() => {
    present(undefined);
  }).toThrow(RangeError);
});
