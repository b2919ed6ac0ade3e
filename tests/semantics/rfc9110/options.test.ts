import { describe, expect, it } from '@jest/globals';
import { replyOf, step, wide } from '../histories.ts';

describe('OPTIONS', () => {
  it.each([
    ['of what clients only read', '/orders/9', 'GET, HEAD, OPTIONS'],
    ['of an action', '/users/9/welcome-email', 'POST, OPTIONS'],
  ])('%s tells what is allowed', (_, path, allow) => {
    expect(replyOf(step(wide, `OPTIONS ${path}`))).toEqual({ status: 204, headers: [['Allow', allow]], body: '' });
  });

  // RFC 5789 §3.1.
  it.each([
    ['of what is there', '/items/1', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['of what is absent', '/users/9', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['of a document', '/settings', 'GET, HEAD, PUT, PATCH, OPTIONS'],
  ])('%s tells in which formats a patch may come', (_, path, allow) => {
    const formats = 'application/merge-patch+json, application/json-patch+json';
    expect(replyOf(step(wide, `OPTIONS ${path}`))).toEqual({
      status: 204,
      headers: [
        ['Allow', allow],
        ['Accept-Patch', formats],
      ],
      body: '',
    });
  });
});
