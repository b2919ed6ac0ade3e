import { chunked, holding, json, raw } from './case.ts';
import type { Case, Raw } from './case.ts';

const ALICE = '{"name":"Alice"}';
const MEBIBYTE = 1_048_576;
const LARGEST = `"${'x'.repeat(MEBIBYTE - 2)}"`;
const TOO_LARGE = `"${'x'.repeat(MEBIBYTE - 1)}"`;
const PART = { 'Content-Range': 'bytes 0-15/16' };

const ranges: readonly Case[] = [
  {
    row: 4,
    section: 'RFC 9110 §14.5',
    name: 'does not take part of a member for the whole',
    given: [json('PUT /users/1', ALICE)],
    request: json('PUT /users/1', '{"name":"Robert"', PART),
    status: 400,
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
  {
    row: 4,
    section: 'RFC 9110 §14.5',
    name: 'does not create a member from a part',
    request: json('PUT /users/1', ALICE, PART),
    status: 400,
    resources: holding(),
  },
  {
    row: 4,
    section: 'RFC 9110 §14.5',
    name: 'does not take part of a note for the whole',
    request: raw('PUT /notes/a', { 'Content-Type': 'text/plain', ...PART }, 'milk'),
    status: 400,
    resources: holding(),
  },
  {
    row: 4,
    section: 'RFC 9110 §14.5',
    name: 'does not take part of the document for the whole',
    request: json('PUT /settings', '{"theme":"dark"}', PART),
    status: 400,
    resources: holding(),
  },
  {
    row: 4,
    section: 'contract',
    name: 'looks at Content-Range before the media type',
    request: raw('PUT /users/1', { 'Content-Type': 'text/plain', ...PART }, 'milk'),
    status: 400,
    headers: { accept: null },
  },
  {
    row: 15,
    section: 'RFC 9110 §14.4',
    name: 'ignores Content-Range on POST',
    request: json('POST /users', ALICE, PART),
    status: 201,
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
  {
    row: 19,
    section: 'RFC 9110 §14.4',
    name: 'ignores Content-Range on DELETE',
    given: [json('PUT /users/1', ALICE)],
    request: raw('DELETE /users/1', PART),
    status: 204,
    resources: holding(),
  },
];

const types: readonly Case[] = [
  unsupported('takes no plain text for a user', raw('PUT /users/1', { 'Content-Type': 'text/plain' }, ALICE)),
  unsupported('takes no content of an unnamed type for a user', raw('PUT /users/1', {}, ALICE)),
  unsupported('takes no type that only ends like JSON', json('PUT /users/1', ALICE, { 'Content-Type': 'x/json' })),
  unsupported(
    'takes no type that is JSON underneath',
    json('POST /users', ALICE, { 'Content-Type': 'application/merge-patch+json' }),
  ),
  unsupported('takes no form for a new user', raw('POST /users', { 'Content-Type': 'text/plain' }, 'name=Alice')),
  unsupported('takes no content of an unnamed type for a new user', raw('POST /users', {}, ALICE)),
  unsupported('takes no plain text for an article', raw('PUT /articles/1', { 'Content-Type': 'text/plain' }, '{}')),
  unsupported('takes no plain text for a new article', raw('POST /articles', { 'Content-Type': 'text/plain' }, '{}')),
  unsupported('takes no plain text for the document', raw('PUT /settings', { 'Content-Type': 'text/plain' }, '[]')),
  unsupported('asks for the media type where there is no content at all', raw('POST /users')),
  {
    ...unsupported('keeps the user that it had', raw('PUT /users/1', { 'Content-Type': 'text/plain' }, 'Bob')),
    given: [json('PUT /users/1', ALICE)],
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
  {
    row: 16,
    section: 'RFC 9110 §8.3.1',
    name: 'reads a media type in any case, with any parameters',
    request: json('PUT /users/1', ALICE, { 'Content-Type': 'Application/JSON; charset="utf-8"; v=1' }),
    status: 201,
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
  coded('knows no content coding', json('PUT /users/1', ALICE, { 'Content-Encoding': 'gzip' })),
  coded('knows no content coding on POST', json('POST /users', ALICE, { 'Content-Encoding': 'br' })),
  coded('knows no content coding for the document', json('PUT /settings', '[]', { 'Content-Encoding': 'gzip' })),
  coded(
    'knows no content coding for a note',
    raw('PUT /notes/a', { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' }, 'milk'),
  ),
  {
    row: 16,
    section: 'contract',
    name: 'takes identity for no coding',
    request: json('PUT /users/1', ALICE, { 'Content-Encoding': 'identity' }),
    status: 201,
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
];

const sizes: readonly Case[] = [
  tooLarge('takes no user above the limit', json('PUT /users/1', TOO_LARGE)),
  tooLarge('takes no new user above the limit', json('POST /users', TOO_LARGE)),
  tooLarge('takes no note above the limit', raw('PUT /notes/a', { 'Content-Type': 'text/plain' }, TOO_LARGE)),
  tooLarge('takes no document above the limit', json('PUT /settings', TOO_LARGE)),
  tooLarge('counts chunked content too', chunked('PUT /users/1', 'application/json', TOO_LARGE)),
  tooLarge('looks at the size before the JSON', json('PUT /users/1', '{'.repeat(MEBIBYTE + 1))),
  tooLarge('looks at the size before the user of an action', json('POST /users/1/welcome-email', TOO_LARGE)),
  unsupported(
    'looks at the media type before the size',
    raw('PUT /users/1', { 'Content-Type': 'text/plain' }, TOO_LARGE),
  ),
  { row: 16, section: 'contract', name: 'takes 1 MiB', request: json('PUT /users/1', LARGEST), status: 201 },
  {
    row: 13,
    section: 'RFC 9110 §9.3.2',
    name: 'holds 1 MiB',
    given: [json('PUT /users/1', LARGEST)],
    request: raw('HEAD /users/1'),
    status: 200,
    headers: { 'content-length': String(MEBIBYTE) },
    content: '',
  },
];

const texts: readonly Case[] = [
  malformed('takes no JSON cut short', json('PUT /users/1', '{"name":')),
  malformed('takes no JSON with something behind it', json('POST /users', '{} {}')),
  malformed('takes no JSON with a comma too many', json('PUT /settings', '{"theme":"dark",}')),
  malformed('takes no JavaScript for JSON', json('PUT /users/1', "{name:'Alice'}")),
  malformed('takes no empty content for JSON', json('PUT /users/1', '')),
  malformed('takes no empty content for a new user', json('POST /users', '')),
  malformed('takes no blanks for JSON', json('POST /articles', ' \r\n')),
  {
    ...malformed('takes no bytes that are no UTF-8', json('PUT /users/1', Buffer.from('"Zo\u00EB"', 'latin1'))),
    section: 'RFC 8259 §8.1',
  },
  { ...malformed('takes no UTF-16', json('PUT /users/1', Buffer.from('"Zo"', 'utf16le'))), section: 'RFC 8259 §8.1' },
  malformed('looks at the syntax before the kind of article', json('PUT /articles/1', '[')),
  malformed('looks at the syntax before the depth', json('PUT /users/1', '['.repeat(100))),
  {
    ...malformed('keeps the user that it had, whatever comes malformed', json('PUT /users/1', '{"name":')),
    given: [json('PUT /users/1', ALICE)],
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
];

const values: readonly Case[] = [
  unprocessable('takes no arrays deeper than 64', json('PUT /users/1', nested(65))),
  unprocessable('takes no objects deeper than 64', json('POST /users', `${'{"a":'.repeat(64)}{}${'}'.repeat(64)}`)),
  {
    row: 16,
    section: 'contract',
    name: 'takes arrays 64 deep',
    request: json('PUT /users/1', nested(64)),
    status: 201,
  },
  unprocessable('takes no prototype', json('PUT /users/1', '{"__proto__":{"admin":true}}')),
  unprocessable('takes no prototype from deep inside', json('PUT /settings', '[{"a":{"__proto__":null}}]')),
  unprocessable('takes no prototype in escapes', json('POST /users', '{"\\u005f_proto__":{}}')),
  unprocessable('takes no prototype of a constructor', json('PUT /users/1', '{"constructor":{"prototype":{}}}')),
  unprocessable('takes no array for an article', json('PUT /articles/1', '[]')),
  unprocessable('takes no string for a new article', json('POST /articles', '"Hello"')),
  unprocessable('takes no null for an article', json('PUT /articles/1', 'null')),
  {
    row: 16,
    section: 'contract',
    name: 'takes names that only look dangerous',
    request: json('PUT /users/1', '{"constructor":"Ford","prototype":"T","name":"__proto__"}'),
    status: 201,
    resources: holding({ '/users/1': { constructor: 'Ford', prototype: 'T', name: '__proto__' } }),
  },
  {
    row: 16,
    section: 'RFC 8259 §2',
    name: 'takes any JSON value for a user',
    request: json('PUT /users/1', ' null '),
    status: 201,
    resources: holding({ '/users/1': null }),
  },
];

/** Rows 4 to 6, 11 and 12: content that the server does not take, in the order in which it looks. */
export const content: readonly Case[] = [...ranges, ...types, ...sizes, ...texts, ...values];

// RFC 9110 §12.5.3: Accept-Encoding in a 415 would say that the coding was at fault.
function unsupported(name: string, request: Raw): Case {
  const headers = { accept: 'application/json', 'accept-encoding': null };
  return { row: 5, section: 'RFC 9110 §15.5.16', name, request, status: 415, headers, resources: holding() };
}

function coded(name: string, request: Raw): Case {
  const headers = { 'accept-encoding': 'identity' };
  return { row: 5, section: 'RFC 9110 §12.5.3', name, request, status: 415, headers, resources: holding() };
}

function tooLarge(name: string, request: Raw): Case {
  return { row: 6, section: 'RFC 9110 §15.5.14', name, request, status: 413, resources: holding() };
}

function malformed(name: string, request: Raw): Case {
  return { row: 11, section: 'RFC 8259 §2', name, request, status: 400, resources: holding() };
}

function unprocessable(name: string, request: Raw): Case {
  return { row: 12, section: 'RFC 9110 §15.5.21', name, request, status: 422, resources: holding() };
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}
