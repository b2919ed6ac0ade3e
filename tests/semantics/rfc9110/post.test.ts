import { describe, expect, it } from '@jest/globals';
import { contentJson } from '../../../src/semantics/state.ts';
import { believing } from '../../evidence/broken.ts';
import { replyOf, step, stepOn, wide } from '../histories.ts';

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

  it('hands out no number where the content names the member', () => {
    const byContent = believing('post-uses-my-id');
    const { after } = stepOn(byContent, wide, 'POST /users {"id":"eve"}');
    expect(step(after, 'POST /users {}').response.headers).toContainEqual(['Location', '/users/1']);
  });

  it('creates where PUT is refused', () => {
    expect(step(wide, 'POST /orders {}').effects).toMatchObject([{ kind: 'created', path: '/orders/1' }]);
  });
});
