import { describe, expect, it } from '@jest/globals';
import { outcomeOn } from './servers.ts';

describe('where POST to an item edits it', () => {
  it.each([
    [
      'what is sent is changed, the rest stays',
      ['PUT /users/1 {"a":1}', 'POST /users/1 {"b":2}'],
      [201, 204],
      { a: 1, b: 2 },
    ],
    ['what is no object replaces it', ['PUT /users/1 {"a":1}', 'POST /users/1 [1]'], [201, 204], [1]],
    ['broken JSON is refused', ['PUT /users/1 {"a":1}', 'POST /users/1 {broken'], [201, 400], { a: 1 }],
    ['another media type is refused', ['PUT /users/1 {"a":1}', 'POST /users/1 milk'], [201, 415], { a: 1 }],
    ['an absent one is not created', ['POST /users/1 {}'], [404], undefined],
  ])('%s', (_, lines, statuses, held) => {
    const outcome = outcomeOn('post-to-item-updates', lines);
    expect(outcome.statuses).toEqual(statuses);
    expect(outcome.resources['/users/1']).toEqual(held);
  });

  it('what the server manages stays its own', () => {
    const lines = ['PUT /articles/1 {"a":1}', 'POST /articles/1 {"id":"x","version":9}', 'GET /articles/1'];
    expect(JSON.parse(outcomeOn('post-to-item-updates', lines).content)).toMatchObject({ id: '1', a: 1, version: 2 });
  });

  it('the item says that it allows POST', () => {
    expect(outcomeOn('post-to-item-updates', ['PUT /users/1 {}', 'DELETE /users']).statuses).toEqual([201, 405]);
    expect(outcomeOn('post-to-item-updates', ['PUT /users/1 {}', 'OPTIONS /users/1']).statuses).toEqual([201, 204]);
  });
});
