import { describe, expect, it } from '@jest/globals';
import { sameRequest } from '../../src/http/same-request.ts';
import { requestOf } from '../helpers.ts';

const put = requestOf('PUT /users/1 {"a":1}', ['X-A', '1'], ['X-B', '2']);

describe('a request is the same as', () => {
  it.each([
    ['itself', put],
    ['one with the same bytes', requestOf('PUT /users/1 {"a":1}', ['X-A', '1'], ['X-B', '2'])],
    ['one with its field names in another case', requestOf('PUT /users/1 {"a":1}', ['x-a', '1'], ['X-b', '2'])],
  ])('%s', (_, other) => {
    expect(sameRequest(put, other)).toBe(true);
  });
});

describe('a request is not the same as', () => {
  it.each([
    ['one of another method', { ...put, method: 'POST' }],
    ['one to another target', { ...put, target: '/users/1?' }],
    ['one with other content', requestOf('PUT /users/1 {"a":2}', ['X-A', '1'], ['X-B', '2'])],
    ['one with more content', requestOf('PUT /users/1 {"a":1} ', ['X-A', '1'], ['X-B', '2'])],
    ['one with a field value in another case', { ...requestOf('PUT /users/1 {"a":1}', ['X-A', 'a']) }],
    ['one with a field fewer', requestOf('PUT /users/1 {"a":1}', ['X-A', '1'])],
  ])('%s', (_, other) => {
    expect(sameRequest(put, other)).toBe(false);
  });

  it('one whose field values only run together to the same', () => {
    const one = requestOf('GET /users', ['A', '1'], ['B', '2']);
    const other = requestOf('GET /users', ['A', '1, B: 2']);
    expect(sameRequest(one, other)).toBe(false);
  });
});
