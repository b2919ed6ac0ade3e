import { describe, expect, it } from '@jest/globals';
import { textOf } from '../../../src/http/message.ts';
import { outcomeOn } from './servers.ts';

describe('where PUT changes only the members that are sent', () => {
  it.each([
    ['the rest stays', ['PUT /users/1 {"a":1,"b":2}', 'PUT /users/1 {"b":3}'], { '/users/1': { a: 1, b: 3 } }],
    ['what was nothing is as sent', ['PUT /users/1 {"a":1}'], { '/users/1': { a: 1 } }],
    ['what was no object is replaced', ['PUT /users/1 [1]', 'PUT /users/1 {"b":3}'], { '/users/1': { b: 3 } }],
    ['what is sent as no object replaces', ['PUT /users/1 {"a":1}', 'PUT /users/1 [1]'], { '/users/1': [1] }],
    [
      'text is replaced, whatever it looks like',
      ['PUT /notes/1 {"a":1}', 'PUT /notes/1 milk'],
      { '/notes/1': { type: 'text/plain', text: 'milk' } },
    ],
  ])('%s', (_, lines, resources) => {
    expect(outcomeOn('put-merges', lines).resources).toEqual(resources);
  });

  it.each([
    [
      'what comes to all that was sent is spelt as that',
      ['PUT /users/1 {"a":1}', 'PUT /users/1 { "a": 2 }'],
      '{ "a": 2 }',
    ],
    [
      'what comes to all that was there, as that',
      ['PUT /users/1 { "a": 1, "b": 2 }', 'PUT /users/1 {"b": 2}'],
      '{ "a": 1, "b": 2 }',
    ],
  ])('%s', (_, lines, spelt) => {
    const { world } = outcomeOn('put-merges', lines);
    expect(textOf(world.resources.get('/users/1')?.body ?? new Uint8Array())).toBe(spelt);
  });
});
