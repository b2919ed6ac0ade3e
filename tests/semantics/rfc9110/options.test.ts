import { describe, expect, it } from '@jest/globals';
import { replyOf, step, wide } from '../histories.ts';

describe('OPTIONS', () => {
  it.each([
    ['of what is there', '/items/1', 'GET, HEAD, PUT, DELETE, OPTIONS'],
    ['of what is absent', '/users/9', 'GET, HEAD, PUT, DELETE, OPTIONS'],
    ['of what clients only read', '/orders/9', 'GET, HEAD, OPTIONS'],
    ['of an action', '/users/9/welcome-email', 'POST, OPTIONS'],
  ])('%s tells what is allowed', (_, path, allow) => {
    expect(replyOf(step(wide, `OPTIONS ${path}`))).toEqual({ status: 204, headers: [['Allow', allow]], body: '' });
  });
});
