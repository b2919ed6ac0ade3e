import { expect, it } from '@jest/globals';
import { headersOf } from '../../src/http/message.ts';

it('keeps order, case and repeated fields', () => {
  expect(headersOf(['B', '1', 'a', '2', 'B', '3'])).toStrictEqual([
    ['B', '1'],
    ['a', '2'],
    ['B', '3'],
  ]);
});

it('takes no fields for none', () => {
  expect(headersOf([])).toStrictEqual([]);
});

it('takes a name without a value for an empty one', () => {
  expect(headersOf(['A'])).toStrictEqual([['A', '']]);
});
