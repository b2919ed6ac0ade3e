import { describe, expect, it } from '@jest/globals';
import { outcomeOn } from './servers.ts';

const post = 'POST /users {"email":"a@example.com"}';
const action = 'POST /users/1/welcome-email';

describe('where an equal POST is refused as a duplicate', () => {
  it.each([
    ['one is created, and no more', [post, post, post], [201, 409, 409], 1, 0],
    ['another content creates another', [post, 'POST /users {}'], [201, 201], 2, 0],
    ['another collection creates another', [post, post.replace('users', 'articles')], [201, 201], 2, 0],
    ['one mail is queued', [post, action, action], [201, 202, 409], 1, 1],
    ['a POST that was refused is no first', ['PUT /users/1 {}', action, action], [201, 409, 409], 1, 0],
    [
      'so it is carried out once it can',
      ['PUT /users/1 {}', action, 'PUT /users/1 {"email":"a@example.com"}', action, action],
      [201, 409, 204, 202, 409],
      1,
      1,
    ],
    ['a repeat is a duplicate though the first was deleted', [post, 'DELETE /users/1', post], [201, 204, 409], 0, 0],
  ])('%s', (_, lines, statuses, resources, mails) => {
    const outcome = outcomeOn('post-detects-duplicates', lines);
    expect(outcome.statuses).toEqual(statuses);
    expect(Object.keys(outcome.resources)).toHaveLength(resources);
    expect(outcome.world.outbox).toHaveLength(mails);
  });

  it('a refused one uses up no URL', () => {
    expect(outcomeOn('post-detects-duplicates', [post, post, 'POST /users {}']).content).toBe('{"created":"/users/2"}');
  });
});
