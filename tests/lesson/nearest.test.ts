import { expect, test } from '@jest/globals';
import { nearest } from '../../src/lesson/nearest.ts';

const keys = [
  'id',
  'say',
  'title',
  'steps',
  'experiment',
  'post-repeat',
  'put-repeat-adds-nothing',
  'put-replaces-whole',
];

test.each([
  ['titel', 'title'],
  ['titles', 'title'],
  ['Title', 'title'],
  ['experimnet', 'experiment'],
  ['sya', 'say'],
  ['ids', 'id'],
  ['put-repeat', 'put-repeat-adds-nothing'],
  // Two begin so, and neither is a slip or two away.
  ['put-repl', 'put-replaces-whole'],
  ['put-', undefined],
  // So short that anything would do.
  ['on', undefined],
  ['xyz', undefined],
  ['colour', undefined],
  ['', undefined],
])('%j is taken for %j', (written, meant) => {
  expect(nearest(written, keys)).toBe(meant);
});

test('nothing is meant where nothing is known', () => {
  expect(nearest('x', [])).toBeUndefined();
});
