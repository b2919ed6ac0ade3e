import { describe, expect, it } from '@jest/globals';
import { nextId, nextMember } from '../../../src/semantics/rfc9110/naming.ts';
import { freshPlayground } from '../../helpers.ts';
import { worldAfter } from '../histories.ts';

const post = 'POST /users {}';

describe('the next member of a collection', () => {
  it.each([
    ['1 in an empty one', [], '/users/1'],
    ['2 after the first', [post], '/users/2'],
    ['not one that is taken', ['PUT /users/1 {}', 'PUT /users/2 {}'], '/users/3'],
    ['not one that was given out and deleted', [post, post, 'DELETE /users/2'], '/users/3'],
    ['one that a client named and deleted', ['PUT /users/1 {}', 'DELETE /users/1'], '/users/1'],
    ['counted in its own collection', ['POST /articles {}', 'POST /articles {}'], '/users/1'],
  ])('is %s', (_, lines, path) => {
    const world = worldAfter(freshPlayground, ...lines);
    expect(nextMember({ world }, '/users')).toBe(path);
    expect(`/users/${nextId(world, '/users')}`).toBe(path);
  });
});
