import { describe, expect, it } from '@jest/globals';
import { fieldOf } from '../../src/http/message.ts';
import { playground } from '../../src/semantics/playground.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { step } from './histories.ts';

const world = worldOf(playground);

describe('the playground', () => {
  it('starts with one document, which is empty', () => {
    expect([...world.resources.keys()]).toEqual(['/settings']);
  });

  it.each([
    ['/users', 'GET, HEAD, POST, OPTIONS'],
    ['/users/1', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['/users/1/welcome-email', 'POST, OPTIONS'],
    ['/articles', 'GET, HEAD, POST, OPTIONS'],
    ['/articles/1', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['/notes', 'GET, HEAD, OPTIONS'],
    ['/notes/todo', 'GET, HEAD, PUT, DELETE, OPTIONS'],
    ['/accounts', 'GET, HEAD, POST, OPTIONS'],
    ['/accounts/1', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['/payments', 'GET, HEAD, POST, OPTIONS'],
    ['/payments/1', 'GET, HEAD, OPTIONS'],
    ['/settings', 'GET, HEAD, PUT, PATCH, OPTIONS'],
  ])('allows at %s: %s', (path, allow) => {
    expect(fieldOf(step(world, `OPTIONS ${path}`).response, 'Allow')).toBe(allow);
  });
});
