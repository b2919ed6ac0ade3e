import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repeatsIn } from '../../src/http/same-request.ts';
import type { Sending } from '../../src/http/sending.ts';
import { lost, send } from '../helpers.ts';

const [put, post] = [send('PUT /users/1 {}'), send('POST /users {}')];
const gone = lost('PUT /users/1 {}');
const dropped: Sending = { ...gone, fault: 'drop-before-apply' };

test.each<[string, readonly Sending[], readonly (readonly [first: number, times: number])[]]>([
  ['none', [], []],
  ['one', [put], [[1, 1]]],
  [
    'the same in a row',
    [put, put, post],
    [
      [1, 2],
      [3, 1],
    ],
  ],
  [
    'the same again later',
    [put, post, put],
    [
      [1, 1],
      [2, 1],
      [3, 1],
    ],
  ],
  [
    'one without a reply, and the same with one',
    [gone, put],
    [
      [1, 1],
      [2, 1],
    ],
  ],
  ['two without a reply, whichever way that was lost', [gone, dropped], [[1, 2]]],
  [
    'the same of another client',
    [put, { ...put, by: 'other' }],
    [
      [1, 1],
      [2, 1],
    ],
  ],
])('requests that are alike to a client are taken together: %s', (_, sendings, runs) => {
  expect(repeatsIn(sendings).map(({ first, times }) => [first, times])).toEqual(runs);
});

test('no request is left out or moved', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(put, post, gone)), (sendings) => {
      const all = repeatsIn(sendings).flatMap(({ times, sending }) => Array.from({ length: times }, () => sending));
      expect(all).toEqual(sendings);
    }),
  );
});
