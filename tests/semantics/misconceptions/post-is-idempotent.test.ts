import { describe, expect, it } from '@jest/globals';
import { outcomeOn } from './servers.ts';

const post = 'POST /users {"email":"a@example.com"}';
const action = 'POST /users/1/welcome-email';

describe('where an equal POST is dropped', () => {
  it.each([
    ['one is created, and the reply is the same', [post, post], [201, 201], 1, 0],
    ['another content creates another', [post, 'POST /users {}'], [201, 201], 2, 0],
    ['one mail is queued', [post, action, action], [201, 202, 202], 1, 1],
    ['a refused POST is tried again', ['PUT /users/1 {}', action, action], [201, 409, 409], 1, 0],
    [
      'and works once it can',
      ['PUT /users/1 {}', action, 'DELETE /users/1', post, action],
      [201, 409, 204, 201, 202],
      1,
      1,
    ],
    ['a repeat is dropped though the first was deleted', [post, 'DELETE /users/1', post], [201, 204, 201], 0, 0],
  ])('%s', (_, lines, statuses, users, mails) => {
    const { world, resources, ...outcome } = outcomeOn('post-is-idempotent', lines);
    expect(outcome.statuses).toEqual(statuses);
    expect(Object.keys(resources)).toHaveLength(users);
    expect(world.outbox).toHaveLength(mails);
  });

  it('the repeat is told where the first was created', () => {
    expect(outcomeOn('post-is-idempotent', [post, 'POST /users {}', post]).content).toBe('{"created":"/users/1"}');
  });
});
