import { describe, expect, it } from '@jest/globals';
import { replyOf, step, wide, worldAfter } from '../histories.ts';

describe('PUT', () => {
  it.each([
    ['creates a member', [], 'PUT /users/1 {}', 201, [['ETag', '"r6"']]],
    ['replaces a member', ['PUT /users/1 {"a":1}'], 'PUT /users/1 {}', 204, [['ETag', '"r7"']]],
    ['writes what is there already', ['PUT /users/1 {}'], 'PUT /users/1 {}', 204, [['ETag', '"r6"']]],
    ['creates a note', [], 'PUT /notes/1 milk', 201, [['ETag', '"r6"']]],
    ['replaces a document', [], 'PUT /settings {"a":1}', 204, [['ETag', '"r6"']]],
    // RFC 9110 §9.3.4: no validator where what is stored is not just what was sent.
    ['creates what the server adds to', [], 'PUT /articles/1 {}', 201, []],
    ['replaces what the server adds to', [], 'PUT /items/1 {}', 204, []],
  ])('%s', (_, lines, line, status, headers) => {
    expect(replyOf(step(worldAfter(wide, ...lines), line))).toEqual({ status, headers, body: '' });
  });
});
