import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../src/http/json.ts';
import { merging, operating } from './patches.ts';
import { outcomeOn } from './servers.ts';

describe('where a merge patch sets a member to the null that it sends', () => {
  it.each<[string, string, Json, Json]>([
    ['a member becomes null', '{"a":1,"b":2}', { a: null }, { a: null, b: 2 }],
    ['so does one that was absent', '{"b":2}', { a: null }, { b: 2, a: null }],
    ['and one further in', '{"a":{"b":1,"c":2}}', { a: { b: null } }, { a: { b: null, c: 2 } }],
    ['also in what is new', '{}', { a: { b: null } }, { a: { b: null } }],
    ['all else is merged', '{"a":1,"b":{"c":1}}', { b: { d: 2 }, e: [null] }, { a: 1, b: { c: 1, d: 2 }, e: [null] }],
    ['a list is replaced whole', '{"a":[1,2]}', { a: [3] }, { a: [3] }],
    ['an object takes the place of what is none', '{"a":1}', { a: { b: 2 } }, { a: { b: 2 } }],
    ['what is no object takes the place of all', '{"a":1}', [1], [1]],
    ['no member is inherited', '{"a":1}', { toString: { b: 1 } }, { a: 1, toString: { b: 1 } }],
    ['not even at the top', '[1]', { a: null }, { a: null }],
  ])('%s', (_, before, patch, held) => {
    const { statuses, resources } = outcomeOn('null-is-stored', [`PUT /users/1 ${before}`, merging('/users/1', patch)]);
    expect(statuses).toEqual([201, 204]);
    expect(resources['/users/1']).toEqual(held);
  });

  it('a JSON Patch is as it was', () => {
    const sent = ['PUT /users/1 {"a":1,"b":2}', operating('/users/1', 'replace /a null', 'remove /b')];
    expect(outcomeOn('null-is-stored', sent).resources['/users/1']).toEqual({ a: null });
  });
});
