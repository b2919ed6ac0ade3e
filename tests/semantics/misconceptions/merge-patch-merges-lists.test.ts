import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../src/http/json.ts';
import { merging, operating } from './patches.ts';
import { outcomeOn } from './servers.ts';

describe('where a merge patch adds to a list what is not in it yet', () => {
  it.each<[string, string, Json, Json]>([
    ['what is new comes last', '{"a":[1,2]}', { a: [3] }, { a: [1, 2, 3] }],
    ['what is there is not added', '{"a":[1,2]}', { a: [2, 3, 1] }, { a: [1, 2, 3] }],
    ['whatever the order of its members', '{"a":[{"b":1,"c":2}]}', { a: [{ c: 2, b: 1 }] }, { a: [{ c: 2, b: 1 }] }],
    ['a list further in as well', '{"a":{"b":[1],"c":2}}', { a: { b: [2] } }, { a: { b: [1, 2], c: 2 } }],
    ['a list that is no member', '[1]', [2], [1, 2]],
    ['a list takes the place of what is none', '{"a":1}', { a: [2] }, { a: [2] }],
    ['what is none takes the place of a list', '{"a":[1]}', { a: 2 }, { a: 2 }],
    ['where nothing was, it is set', '{}', { a: [1] }, { a: [1] }],
    ['all else is merged, and null removes', '{"a":[1],"b":2,"c":3}', { a: [2], b: null }, { a: [1, 2], c: 3 }],
  ])('%s', (_, before, patch, held) => {
    const sent = [`PUT /users/1 ${before}`, merging('/users/1', patch)];
    expect(outcomeOn('merge-patch-merges-lists', sent).resources['/users/1']).toEqual(held);
  });

  it('a repeat adds nothing', () => {
    const add = merging('/users/1', { a: [2] });
    const { resources } = outcomeOn('merge-patch-merges-lists', ['PUT /users/1 {"a":[1]}', add, add]);
    expect(resources['/users/1']).toEqual({ a: [1, 2] });
  });

  it('a JSON Patch is as it was', () => {
    const sent = ['PUT /users/1 {"a":[1]}', operating('/users/1', 'replace /a [2]')];
    expect(outcomeOn('merge-patch-merges-lists', sent).resources['/users/1']).toEqual({ a: [2] });
  });
});
