import { describe, expect, it } from '@jest/globals';
import { replyOf, step, wide, worldAfter } from '../histories.ts';

describe('DELETE', () => {
  it.each([
    ['a member', '/items/1'],
    ['a note', '/notes/todo'],
  ])('removes %s, and it alone, and then finds nothing', (_, path) => {
    const { response, effects, after } = step(wide, `DELETE ${path}`);
    expect(replyOf({ response })).toEqual({ status: 204, headers: [], body: '' });
    expect(effects).toMatchObject([{ kind: 'deleted', path }]);
    expect(step(after, `DELETE ${path}`).response.status).toBe(404);
    expect(step(after, `GET ${path}`).response.status).toBe(404);
  });

  it('removes a member, not what has a URL below its own', () => {
    const after = worldAfter(wide, 'PUT /users/1 {}', 'POST /users/1/friends {}', 'DELETE /users/1');
    expect(step(after, 'GET /users/1/friends/1').response.status).toBe(200);
  });
});
