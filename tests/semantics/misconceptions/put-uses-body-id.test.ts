import { describe, expect, it } from '@jest/globals';
import { wide } from '../histories.ts';
import { outcomeOn } from './servers.ts';

describe('where an id in the content moves the PUT', () => {
  it.each([
    ['it goes where the id says', ['PUT /users/1 {"id":"ann"}'], [201], ['/users/ann']],
    ['and replaces what is there', ['PUT /users/1 {"id":2}', 'PUT /users/1 {"id":2,"a":1}'], [201, 204], ['/users/2']],
    ['what is at its target stays', ['PUT /users/1 {}', 'PUT /users/1 {"id":2}'], [201, 201], ['/users/1', '/users/2']],
    ['an id that names its target moves nothing', ['PUT /users/1 {"id":1}'], [201], ['/users/1']],
    ['no id moves nothing', ['PUT /users/1 {"a":1}', 'PUT /users/2 [1]'], [201, 201], ['/users/1', '/users/2']],
    [
      'an id that names no member moves nothing',
      ['PUT /users/1 {"id":""}', 'PUT /users/2 {"id":".."}'],
      [201, 201],
      ['/users/1', '/users/2'],
    ],
    ['it stays in its collection', ['PUT /users/1 {"id":"../articles/1"}'], [201], ['/users/..%2Farticles%2F1']],
    ['nor is a note moved', ['PUT /notes/todo {"id":1}'], [201], ['/notes/todo']],
    [
      'what the server manages stays its own',
      ['PUT /articles/1 {"id":"a"}', 'GET /articles/a'],
      [201, 200],
      ['/articles/a'],
    ],
    ['what is refused moves nothing', ['PUT /users {"id":"ann"}'], [405], []],
  ])('%s', (_, lines, statuses, paths) => {
    const outcome = outcomeOn('put-uses-body-id', lines);
    expect(outcome.statuses).toEqual(statuses);
    expect(Object.keys(outcome.resources)).toEqual(paths);
  });

  it('the reply has the validator of what was stored', () => {
    const lines = ['PUT /users/1 {"id":"ann"}', 'GET /users/ann'];
    const [stored, read] = [outcomeOn('put-uses-body-id', lines.slice(0, 1)), outcomeOn('put-uses-body-id', lines)];
    expect(read.headers).toEqual(expect.arrayContaining([...stored.headers]));
  });

  it.each([
    ['where PUT only replaces, an absent one is not created', ['PUT /items/1 {"id":2}'], [404], { a: 1 }],
    [
      'and one that is there is replaced',
      ['POST /items {}', 'PUT /items/2 {"id":1,"a":2}'],
      [201, 204],
      { id: 1, a: 2 },
    ],
    ['a document beside the members is not theirs', ['PUT /users/1 {"id":"me"}'], [201], { a: 1 }],
  ])('%s', (_, lines, statuses, item) => {
    const outcome = outcomeOn('put-uses-body-id', lines, wide);
    expect(outcome.statuses).toEqual(statuses);
    expect(outcome.resources['/items/1']).toEqual(item);
    expect(outcome.resources['/users/me']).toEqual({ name: 'Me' });
  });
});
