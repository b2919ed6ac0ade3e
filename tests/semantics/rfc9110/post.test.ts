import { describe, expect, it } from '@jest/globals';
import { contentJson } from '../../../src/semantics/state.ts';
import { held, replyOf, step, wide, worldAfter } from '../histories.ts';

const user = 'PUT /users/a {"email":"a@example.com"}';

describe('POST to a collection', () => {
  it('creates a member, and says where', () => {
    const { response, after } = step(wide, 'POST /users {"name":"Ann"}');
    expect(replyOf({ response })).toEqual({
      status: 201,
      headers: [
        ['Content-Type', 'application/json'],
        ['Location', '/users/1'],
      ],
      body: '{"created":"/users/1"}',
    });
    expect(after.resources.get('/users/1')?.body).toEqual(Buffer.from('{"name":"Ann"}'));
  });

  it('stores nothing of what the server manages', () => {
    const { after } = step(wide, 'POST /articles {"id":"mine","title":"A"}');
    const created = after.resources.get('/articles/1');
    expect(created && contentJson(created)).toEqual({ title: 'A' });
  });

  it('creates where PUT is refused', () => {
    expect(step(wide, 'POST /orders {}').effects).toMatchObject([{ kind: 'created', path: '/orders/1' }]);
  });
});

describe('POST to an action', () => {
  it('queues one mail, and nothing else', () => {
    const before = worldAfter(wide, user);
    const { response, after } = step(before, 'POST /users/a/welcome-email');
    expect(replyOf({ response })).toMatchObject({ status: 202, body: '{"queued":1}' });
    expect(held(after)).toEqual({
      ...held(before),
      outbox: [{ to: 'a@example.com', subject: 'Welcome', about: '/users/a' }],
    });
  });

  it('queues another mail for the same POST again', () => {
    const action = 'POST /users/a/welcome-email';
    expect(worldAfter(wide, user, action, action).outbox).toHaveLength(2);
  });

  it.each([
    ['has no address', '{"name":"A"}'],
    ['has an address that is none', '{"email":1}'],
    ['is no object', '["email"]'],
  ])('is a conflict with a user who %s', (_, content) => {
    const { response, effects } = step(worldAfter(wide, `PUT /users/a ${content}`), 'POST /users/a/welcome-email');
    expect(replyOf({ response })).toMatchObject({
      status: 409,
      body: expect.stringContaining('/users/a has no email'),
    });
    expect(effects).toEqual([]);
  });
});
