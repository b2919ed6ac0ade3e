import { expect, test } from '@jest/globals';
import { faultJson, placesIn } from '../../src/lesson/diagnostic.ts';

test.each([
  ['a\nbc\r\nd', 0, { line: 1, column: 1, source: 'a' }],
  ['a\nbc\r\nd', 3, { line: 2, column: 2, source: 'bc' }],
  ['a\nbc\r\nd', 6, { line: 3, column: 1, source: 'd' }],
  ['é𝔸b', 3, { line: 1, column: 3, source: 'é𝔸b' }],
  ['a\n', 2, { line: 2, column: 1, source: '' }],
  ['', 0, { line: 1, column: 1, source: '' }],
])('in %j, offset %d is at its line and column', (text, offset, place) => {
  expect(placesIn(text)(offset)).toEqual(place);
});

test('a fault in JSON is its rule, place and message', () => {
  const fault = { rule: 'form', file: 'a.yaml', line: 1, column: 2, message: 'so', source: 'x' };
  expect(faultJson(fault)).toEqual({ rule: 'form', file: 'a.yaml', line: 1, column: 2, message: 'so' });
});
