import { expect, test } from '@jest/globals';
import { isNear, nearest } from '../../src/lesson/nearest.ts';

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
  // Two slips are half of these.
  ['step-s-of', undefined],
  ['tilt', undefined],
  ['client', undefined],
  ['', undefined],
])('%j is taken for %j', (written, meant) => {
  expect(nearest(written, keys)).toBe(meant);
});

test('nothing is meant where nothing is known', () => {
  expect(nearest('x', [])).toBeUndefined();
});

test.each([
  ['client', 'list', false],
  ['serv', 'list', false],
  ['save', 'serve', false],
  ['lits', 'list', true],
  ['qiuz', 'quiz', true],
  ['put-merge', 'put-merges', true],
  ['weak-tag-match', 'weak-tag-matches', true],
])('%j is near %j: %j', (written, word, near) => {
  expect(isNear(written, word)).toBe(near);
  expect(isNear(word, written)).toBe(near);
});
