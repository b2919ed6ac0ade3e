import { describe, expect, it } from '@jest/globals';
import { absent, emptyReply, jsonReply, problem } from '../../src/semantics/reply.ts';
import { replyOf } from './histories.ts';

describe('a reply', () => {
  it.each([
    ['without content', emptyReply(204), { status: 204, headers: [], body: '' }],
    ['of JSON', jsonReply(200, [1]), { status: 200, headers: [['Content-Type', 'application/json']], body: '[1]' }],
    [
      'with fields of its own',
      jsonReply(201, {}, [['Location', '/a']]),
      {
        status: 201,
        headers: [
          ['Content-Type', 'application/json'],
          ['Location', '/a'],
        ],
        body: '{}',
      },
    ],
    [
      'that explains a refusal, as RFC 9457 has it',
      problem(409, 'Taken.', [['Allow', 'GET']]),
      {
        status: 409,
        headers: [
          ['Content-Type', 'application/problem+json'],
          ['Allow', 'GET'],
        ],
        body: '{"type":"about:blank","title":"Conflict","status":409,"detail":"Taken."}',
      },
    ],
    [
      'about what is absent',
      absent('/users/1'),
      {
        status: 404,
        headers: [['Content-Type', 'application/problem+json']],
        body: '{"type":"about:blank","title":"Not Found","status":404,"detail":"There is nothing at /users/1."}',
      },
    ],
  ])('%s', (_, response, shown) => {
    expect(replyOf({ response })).toEqual(shown);
  });
});
