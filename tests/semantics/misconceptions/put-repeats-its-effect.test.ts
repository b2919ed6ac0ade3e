import { describe, expect, it } from '@jest/globals';
import { textOf } from '../../../src/http/message.ts';
import { outcomeOn } from './servers.ts';

describe('where each PUT adds to the lists that are there', () => {
  it.each([
    ['a list grows by what is sent', '{"tags":["a"]}', '{"tags":["b"]}', { tags: ['a', 'b'] }],
    ['and by the same again', '{"tags":["a"]}', '{"tags":["a"]}', { tags: ['a', 'a'] }],
    ['so does one that is all of the content', '[1]', '[2,3]', [1, 2, 3]],
    ['and one further in', '{"a":{"b":[1],"c":2}}', '{"a":{"b":[2]}}', { a: { b: [1, 2] } }],
    ['a list that is left out is gone', '{"tags":["a"],"n":1}', '{"n":2}', { n: 2 }],
    ['a list where there was none is as it was sent', '{"n":1}', '{"tags":["a"]}', { tags: ['a'] }],
    ['also where something else was', '{"tags":null}', '{"tags":["a"]}', { tags: ['a'] }],
    ['what is no list replaces one', '{"tags":["a"]}', '{"tags":"b"}', { tags: 'b' }],
    ['an object replaces a list', '["a"]', '{"n":1}', { n: 1 }],
    ['lists within a list are as they were sent', '[[1]]', '[[2]]', [[1], [2]]],
    ['no member is inherited', '{"n":1}', '{"constructor":[1],"toString":[2]}', { constructor: [1], toString: [2] }],
  ])('%s', (_, first, second, held) => {
    const { statuses, resources } = outcomeOn('put-repeats-its-effect', [
      `PUT /users/1 ${first}`,
      `PUT /users/1 ${second}`,
    ]);
    expect(statuses).toEqual([201, 204]);
    expect(resources['/users/1']).toEqual(held);
  });

  it.each(['{ "b": 1.0, "a": 2 }', '{"a":1,"a":2}', '"text"'])('%s is stored as it is spelt', (content) => {
    const { world } = outcomeOn('put-repeats-its-effect', ['PUT /users/1 {"a":0}', `PUT /users/1 ${content}`]);
    expect(textOf(world.resources.get('/users/1')?.body ?? new Uint8Array())).toBe(content);
  });

  it('text that only looks like a list is replaced', () => {
    const lines = ['PUT /notes/1 [1]', 'PUT /notes/1 milk', 'PUT /notes/1 [2]'];
    expect(outcomeOn('put-repeats-its-effect', lines).resources['/notes/1']).toEqual([2]);
  });

  it('no validator says that it was stored as it was sent', () => {
    const [first, grown] = [['PUT /users/1 [1]'], ['PUT /users/1 [1]', 'PUT /users/1 [1]']];
    expect(outcomeOn('put-repeats-its-effect', first).headers).toContainEqual(['ETag', expect.any(String)]);
    expect(outcomeOn('put-repeats-its-effect', grown).headers).toEqual([]);
  });
});
