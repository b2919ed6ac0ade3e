import { describe, expect, it } from '@jest/globals';
import { fieldOf, type Header } from '../../../src/http/message.ts';
import { CONTENT_LIMIT, DEPTH_LIMIT, VALUES_LIMIT } from '../../../src/semantics/rfc9110/limits.ts';
import { stepOn, step, wide } from '../histories.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';

const RANGE: Header = ['Content-Range', 'bytes 0-1/2'];
const GZIP: Header = ['Content-Encoding', 'gzip'];
const IDENTITY: Header = ['Content-Encoding', ' Identity '];

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const elements = (count: number) => JSON.stringify(Array.from({ length: count }, () => 0));
const large = JSON.stringify('a'.repeat(CONTENT_LIMIT));
const status = (line: string, ...headers: readonly Header[]) => step(wide, line, ...headers).response.status;

describe('a request is refused', () => {
  it.each<[string, number, string, readonly Header[]]>([
    ['as part of a PUT', 400, 'PUT /users/1 {}', [RANGE]],
    ['as no JSON', 415, 'PUT /users/1 milk', []],
    ['as of no media type', 415, 'POST /users', []],
    ['as coded', 415, 'PUT /users/1 {}', [GZIP]],
    ['as coded, even where any type will do', 415, 'PUT /notes/1 milk', [GZIP]],
    ['as too large', 413, `PUT /notes/1 ${'a'.repeat(CONTENT_LIMIT + 1)}`, []],
    ['as too large, whatever the method', 413, `DELETE /nowhere-yet ${large}`.replace('nowhere-yet', 'users/9'), []],
    ['as about what is absent, by GET', 404, 'GET /users/9', []],
    ['as about what is absent, by HEAD', 404, 'HEAD /notes/9', []],
    ['as about what is absent, by DELETE', 404, 'DELETE /users/9', []],
    ['as about a record that is absent', 404, 'GET /orders/9', []],
    ['as about an owner that is absent', 404, 'POST /users/9/welcome-email', []],
    ['as creating where PUT only replaces', 404, 'PUT /items/9 {}', []],
    ['as malformed', 400, 'PUT /users/1 {broken', []],
    ['as a PATCH in no format for patches', 415, 'PATCH /users/me {}', []],
    ['as an action on a user without an address', 409, 'POST /users/me/welcome-email', []],
    ['as an action on such a user before any precondition', 409, 'POST /users/me/welcome-email', [['If-Match', '*']]],
    ['as too deep', 422, `PUT /users/1 ${nested(DEPTH_LIMIT + 1)}`, []],
    ['as having too many values', 422, `PUT /users/1 ${elements(VALUES_LIMIT)}`, []],
    [
      'as having too many values with those of the server',
      422,
      `POST /articles {"a":${elements(VALUES_LIMIT - 4)}}`,
      [],
    ],
    ['as polluting', 422, 'PUT /users/1 {"__proto__":{}}', []],
    ['as polluting from within', 422, 'PUT /users/1 {"a":[{"constructor":{"prototype":1}}]}', []],
    ['as no object, where the server adds members', 422, 'POST /articles [1]', []],
  ])('%s, by %d', (_, expected, line, headers) => {
    expect(status(line, ...headers)).toBe(expected);
  });

  // Each has two faults or more, and the first that is looked for answers.
  it.each<[string, number, string, readonly Header[]]>([
    ['a part before its media type', 400, 'PUT /users/1 milk', [RANGE]],
    ['the media type before the coding', 415, 'PUT /users/1 milk', [GZIP]],
    ['the coding before the size', 415, `PUT /notes/1 ${large}`, [GZIP]],
    ['the size before what is absent', 413, `PUT /items/9 ${large}`, []],
    ['what is absent before malformed JSON', 404, 'PUT /items/9 {broken', []],
    ['depth before pollution', 422, `PUT /users/1 ${nested(DEPTH_LIMIT)}`.replace('[]', '[{"__proto__":[]}]'), []],
  ])('for %s', (_, expected, line, headers) => {
    expect(status(line, ...headers)).toBe(expected);
  });

  it.each<[string, readonly Header[], string, string]>([
    ['PUT /users/1 milk', [], 'Accept', 'application/json'],
    ['PUT /users/1 {}', [GZIP], 'Accept-Encoding', 'identity'],
  ])('and told what would do: %s %j', (line, headers, field, value) => {
    expect(fieldOf(step(wide, line, ...headers).response, field)).toBe(value);
  });
});

describe('a request is not refused', () => {
  it.each<[string, number, string, readonly Header[]]>([
    ['for Content-Range, but by PUT', 201, 'POST /users {}', [RANGE]],
    ['for the identity coding', 201, 'PUT /users/1 {}', [IDENTITY]],
    ['for content that its method ignores', 200, 'GET /settings milk', [GZIP]],
    ['for content that an action ignores', 404, 'POST /users/9/welcome-email {broken', [GZIP]],
    ['for JSON as deep as it may be', 201, `PUT /users/1 ${nested(DEPTH_LIMIT)}`, []],
    ['for as many values as there may be', 201, `PUT /users/1 ${elements(VALUES_LIMIT - 1)}`, []],
    ['for as many with those of the server', 201, `POST /articles {"a":${elements(VALUES_LIMIT - 5)}}`, []],
    ['for any number of them in a note', 201, `PUT /notes/1 ${elements(VALUES_LIMIT)}`, []],
    ['for content as large as it may be', 201, `PUT /notes/1 ${'a'.repeat(CONTENT_LIMIT)}`, []],
    ['for a member that is only called constructor', 201, 'PUT /users/1 {"constructor":{"a":1}}', []],
    ['for a prototype that is no constructor’s', 201, 'PUT /users/1 {"prototype":{}}', []],
    ['for JSON that is no object, where nothing is added', 201, 'PUT /users/1 7', []],
    ['for broken JSON in a note', 201, 'PUT /notes/1 {broken', []],
    ['for OPTIONS of what is absent', 204, 'OPTIONS /users/9', []],
    ['for OPTIONS of an action on what is absent', 204, 'OPTIONS /users/9/welcome-email', []],
    ['for a PUT where it creates', 201, 'PUT /users/9 {}', []],
    ['for a PUT of what is there, where it only replaces', 204, 'PUT /items/1 {}', []],
  ])('%s', (_, expected, line, headers) => {
    expect(status(line, ...headers)).toBe(expected);
  });
});

describe('a server without checks', () => {
  const unchecked = { ...rfc9110, checks: [] };

  it.each([
    ['finds nothing where nothing is', 'GET /users/9', 404],
    ['cannot mail whom it does not have', 'POST /users/9/welcome-email', 409],
    ['stores an article that is no object as an empty one', 'PUT /articles/1 [1]', 201],
  ])('%s', (_, line, expected) => {
    expect(stepOn(unchecked, wide, line).response.status).toBe(expected);
  });
});
