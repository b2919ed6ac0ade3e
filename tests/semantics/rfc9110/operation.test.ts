import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../src/http/json.ts';
import { isJsonPatch } from '../../../src/semantics/rfc9110/json-patch.ts';

describe('the form of a JSON Patch', () => {
  it.each<[Json]>([
    [[]],
    [[{ op: 'add', path: '', value: null }]],
    [[{ op: 'remove', path: '/a', more: true }]],
    [
      [
        { op: 'test', path: '/a', value: 1 },
        { op: 'move', from: '', path: '/b' },
        { op: 'copy', from: '/a', path: '/b' },
      ],
    ],
  ])('is that of %j', (document) => {
    expect(isJsonPatch(document)).toBe(true);
  });

  it.each<[Json]>([
    [null],
    [{}],
    [[null]],
    [[{}]],
    [[[]]],
    [[{ op: 'add', path: '/a' }]],
    [[{ op: 'replace', path: '/a' }]],
    [[{ op: 'test', path: '/a' }]],
    [[{ op: 'move', path: '/a' }]],
    [[{ op: 'copy', path: '/a', from: 'b' }]],
    [[{ op: 'remove', path: 'a' }]],
    [[{ op: 'remove' }]],
    [[{ op: 'toString', path: '/a' }]],
    [[{ op: 1, path: '/a' }]],
    [[{ op: 'remove', path: '/a' }, 7]],
  ])('is not that of %j', (document) => {
    expect(isJsonPatch(document)).toBe(false);
  });
});
