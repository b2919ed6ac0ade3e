import { describe, expect, it } from '@jest/globals';
import { fieldOf } from '../../../src/http/message.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { replyOf, step, wide, worldAfter } from '../histories.ts';

const BYTES = Uint8Array.of(0, 255, 10);

describe('GET', () => {
  it('transfers what a client set, byte for byte, and its validators', () => {
    const after = worldAfter(wide, 'PUT /users/1 { "name":  "Ann" }');
    expect(replyOf(step(after, 'GET /users/1?q=1'))).toEqual({
      status: 200,
      headers: [
        ['Content-Type', 'application/json'],
        ['ETag', '"r6"'],
        ['Last-Modified', 'Mon, 01 Jan 2024 00:00:01 GMT'],
      ],
      body: '{ "name":  "Ann" }',
    });
  });

  it('transfers bytes of any media type', () => {
    const put = { method: 'PUT', target: '/notes/1', headers: [], body: BYTES };
    const { response } = step(respond(rfc9110, wide, put).after, 'GET /notes/1');
    expect(response.body).toEqual(BYTES);
    expect(fieldOf(response, 'Content-Type')).toBe('application/octet-stream');
  });

  it.each([
    ['an empty collection', [], '/users/1/friends', '{}', '"r0"'],
    [
      'members in order of creation',
      ['PUT /users/b {"n":1}', 'POST /users [2]'],
      '/users',
      '{"/users/me":{"name":"Me"},"/users/b":{"n":1},"/users/1":[2]}',
      '"r7"',
    ],
    ['members as a GET of each has them', [], '/items', '{"/items/1":{"a":1,"version":1}}', '"r3"'],
    [
      'the media types of notes',
      ['PUT /notes/todo [1]'],
      '/notes',
      '{"/notes/todo":{"type":"application/json"},"/notes/data":{"type":"application/json"}}',
      '"r6"',
    ],
  ])('lists %s', (_, lines, path, body, etag) => {
    const reply = step(worldAfter(wide, ...lines), `GET ${path}`);
    expect(replyOf(reply)).toMatchObject({ status: 200, body });
    expect(fieldOf(reply.response, 'ETag')).toBe(etag);
    expect(fieldOf(reply.response, 'Content-Type')).toBe('application/json');
  });
});
