import { json, raw, secondsIn } from './case.ts';
import type { Case, Raw } from './case.ts';

const putAlice = json('PUT /users/1', '{"name":"Alice"}');
const given: readonly Raw[] = [
  putAlice,
  raw('PUT /notes/a', { 'Content-Type': 'text/plain' }, 'milk'),
  json('PUT /articles/1', '{"title":"Hello"}'),
  json('PUT /accounts/1', '{"owner":"Alice"}'),
  json('POST /payments', '{"amount":1}', { 'Idempotency-Key': '"k"' }),
];

type Fields = Readonly<Record<string, string>>;
const noneMatch = (tags: string): Fields => ({ 'If-None-Match': tags });
const since = (date: string): Fields => ({ 'If-Modified-Since': date });

/** Row 10: conditional GET and HEAD; 304 where what the client has is what is there. The user's tag is `"r2"`, its second 1. */
export const validation: readonly Case[] = [
  ...same('a user by its tag', '/users/1', noneMatch('"r2"'), '"r2"'),
  ...same('a user by its tag, weakly', '/users/1', noneMatch('W/"r2"'), '"r2"'),
  ...same('a user by one tag of a list', '/users/1', noneMatch('"r1", W/"r2" ,"r9"'), '"r2"'),
  ...same('a user by one of two lines', '/users/1', { 'If-None-Match': '"r1"', 'if-none-match': '"r2"' }, '"r2"'),
  ...same('any user', '/users/1', noneMatch('*'), '"r2"'),
  ...same('a note by its tag', '/notes/a', noneMatch('"r3"'), '"r3"'),
  ...same('an article by its tag', '/articles/1', noneMatch('"r4"'), '"r4"'),
  ...same('an account by its tag', '/accounts/1', noneMatch('"r5"'), '"r5"'),
  ...same('a payment by its tag', '/payments/1', noneMatch('"r6"'), '"r6"'),
  ...same('the document by its tag', '/settings', noneMatch('"r1"'), '"r1"'),
  ...same('a collection by its tag', '/users', noneMatch('"r2"'), '"r2"'),
  ...same('the payments by their tag', '/payments', noneMatch('"r6"'), '"r6"'),
  ...same('the notes by their tag', '/notes', noneMatch('"r3"'), '"r3"'),
  ...same('any collection', '/users', noneMatch('*'), '"r2"'),
  ...same('a user by its date', '/users/1', since(secondsIn(1)), '"r2"'),
  ...same('a user by a later date', '/users/1', since(secondsIn(30)), '"r2"'),
  ...same('a user by its date in the form of RFC 850', '/users/1', since('Monday, 01-Jan-24 00:00:01 GMT'), '"r2"'),
  ...same('a user by its date in the form of asctime', '/users/1', since('Mon Jan  1 00:00:01 2024'), '"r2"'),
  ...same(
    'a user by a date that RFC 850 puts 50 years ahead',
    '/users/1',
    since('Monday, 01-Jan-74 00:00:01 GMT'),
    '"r2"',
  ),
  ...same('the document by the date it had at first', '/settings', since(secondsIn(0)), '"r1"'),
  ...same('a note by its date', '/notes/a', since(secondsIn(2)), '"r3"'),
  ...same(
    'a user by its tag, though the date is older',
    '/users/1',
    { ...noneMatch('"r2"'), ...since(secondsIn(0)) },
    '"r2"',
  ),
  ...same('a user whose If-Match is true', '/users/1', { 'If-Match': '"r2"', ...noneMatch('"r2"') }, '"r2"'),
  ...same('a user whom a PUT of the same left alone', '/users/1', noneMatch('"r2"'), '"r2"').map((each) => ({
    ...each,
    given: [putAlice, putAlice],
  })),

  news('a user by an older tag', '/users/1', noneMatch('"r1"'), '"r2"'),
  news('a user by a tag without quotes', '/users/1', noneMatch('r2'), '"r2"'),
  news('a user by an asterisk among tags', '/users/1', noneMatch('*, "r1"'), '"r2"'),
  news('a user by an older date', '/users/1', since(secondsIn(0)), '"r2"'),
  news(
    'a user by an older tag, though the date is its own',
    '/users/1',
    { ...noneMatch('"r1"'), ...since(secondsIn(1)) },
    '"r2"',
  ),
  news(
    'a user by no tag at all, though the date is its own',
    '/users/1',
    { ...noneMatch(''), ...since(secondsIn(1)) },
    '"r2"',
  ),
  news('a user by a date that is none', '/users/1', since('2024-01-01T00:00:01Z'), '"r2"'),
  news('a user by a date in another zone', '/users/1', since('Mon, 01 Jan 2024 00:00:01 UTC'), '"r2"'),
  news('a user by a date in another case', '/users/1', since('mon, 01 jan 2024 00:00:01 gmt'), '"r2"'),
  news('a user by an hour that no day has', '/users/1', since('Mon, 01 Jan 2024 24:00:00 GMT'), '"r2"'),
  news(
    'a user by two dates',
    '/users/1',
    { 'If-Modified-Since': secondsIn(1), 'if-modified-since': secondsIn(1) },
    '"r2"',
  ),
  news('a user by a date that RFC 850 puts further ahead', '/users/1', since('Monday, 01-Jan-75 00:00:01 GMT'), '"r2"'),
  news('a collection by a date, having none', '/users', since(secondsIn(30)), '"r2"'),
  news('a collection by an older tag', '/users', noneMatch('"r0"'), '"r2"'),
  news('an article by the tag before the last PUT', '/articles/1', noneMatch('"r2"'), '"r4"'),
  {
    ...news('a collection by the tag before its last change', '/users', noneMatch('"r2"'), '"r3"'),
    given: [putAlice, json('PUT /users/2', '{}')],
  },
];

function same(what: string, path: string, fields: Fields, etag: string): readonly Case[] {
  return ['GET', 'HEAD'].map((method) => ({
    row: 10,
    section: 'RFC 9110 §15.4.5',
    name: `sends with ${method} no content for ${what}`,
    given,
    request: raw(`${method} ${path}`, fields),
    status: 304,
    headers: { etag, 'content-type': null, 'content-length': null, 'last-modified': null },
    content: '',
  }));
}

function news(what: string, path: string, fields: Fields, etag: string): Case {
  return {
    row: path.lastIndexOf('/') === 0 ? 14 : 13,
    section: 'RFC 9110 §13.1.2, §13.1.3',
    name: `sends ${what}`,
    given,
    request: raw(`GET ${path}`, fields),
    status: 200,
    headers: { etag },
    content: /./,
  };
}
