import { holding, json, raw, secondsIn } from './case.ts';
import type { Case, Json, Raw } from './case.ts';

const ALICE = '{"name":"Alice"}';
const BOB = '{"name":"Bob"}';
const MERGE = { 'Content-Type': 'application/merge-patch+json' };
const putAlice = json('PUT /users/1', ALICE);
const alice = holding({ '/users/1': { name: 'Alice' } });
const bob = holding({ '/users/1': { name: 'Bob' } });
const putNote = raw('PUT /notes/a', { 'Content-Type': 'text/plain' }, 'milk');
const putHello = json('PUT /articles/1', '{"title":"Hello"}');

type Fields = Readonly<Record<string, string>>;
const putBob = (fields: Fields): Raw => json('PUT /users/1', BOB, fields);
const match = (tags: string): Fields => ({ 'If-Match': tags });
const noneMatch = (tags: string): Fields => ({ 'If-None-Match': tags });
const unmodified = (date: string): Fields => ({ 'If-Unmodified-Since': date });

// What is there was put there by the first request: its tag is "r2", its date the first second.
const ifMatch: readonly Case[] = [
  performed('If-Match names what is there', '§13.1.1', match('"r2"')),
  performed('If-Match lists what is there', '§13.1.1', match('"r1", "r2"')),
  performed('If-Match lists what is there among empty elements', '§5.6.1', match(', "r1",, "r2" ,')),
  performed('one of two lines of If-Match names what is there', '§5.3', { 'If-Match': '"r1"', 'if-match': '"r2"' }),
  performed('If-Match lists what is there after a tag with a comma', '§8.8.3', match('"r1,r9","r2"')),
  performed('If-Match asks for anything that is there', '§13.1.1', match('*')),
  failed('If-Match names something older', '§13.1.1', putBob(match('"r1"'))),
  failed('If-Match lists only others', '§13.1.1', putBob(match('"r1", "r3"'))),
  failed('If-Match names what is there, but weakly', '§8.8.3.2', putBob(match('W/"r2"'))),
  failed('If-Match lists what is there, but weakly', '§8.8.3.2', putBob(match('"r1", W/"r2"'))),
  failed('If-Match names a tag in another case', '§8.8.3', putBob(match('"R2"'))),
  failed('If-Match names a tag without quotes', '§8.8.3', putBob(match('r2'))),
  failed('If-Match has a list without commas', '§8.8.3', putBob(match('"r1" "r2"'))),
  failed('If-Match lists the asterisk among tags', '§13.1.1', putBob(match('"r2", *'))),
  failed('If-Match lists nothing', '§13.1.1', putBob(match(''))),
  failed('If-Match has a long list that ends badly', '§13.1.1', putBob(match(`"r2"${' , '.repeat(500)}x`))),
  {
    ...failed('If-Match names content that came back', '§8.8.3', putBob(match('"r2"'))),
    given: [putAlice, putBob({}), putAlice],
  },
  {
    ...failed('If-Match names what was deleted and put again', '§8.8.3', putBob(match('"r2"'))),
    given: [putAlice, raw('DELETE /users/1'), putAlice],
  },
  nothingThere('If-Match asks for anything, and nothing is there', putBob(match('*'))),
  nothingThere('If-Match names what never was', putBob(match('"r2"'))),
  nothingThere('a note is to be changed, and none is there', raw('PUT /notes/a', match('*'), 'milk')),
  nothingThere('an article is to be changed, and none is there', json('PUT /articles/1', '{}', match('"r2"'))),
  nothingThere('an account is to be changed, and none is there', json('PUT /accounts/1', '{}', match('*'))),
  failed('If-Match of a DELETE names something older', '§13.1.1', raw('DELETE /users/1', match('"r1"'))),
  failed(
    'If-Match of a PATCH names something older',
    '§13.1.1',
    json('PATCH /users/1', BOB, { ...MERGE, ...match('"r1"') }),
  ),
  failed('If-Match of a GET names something older', '§13.1.1', raw('GET /users/1', match('"r1"'))),
  { ...failed('If-Match of a HEAD does', '§13.1.1', raw('HEAD /users/1', match('"r1"'))), content: '' },
  failed('If-Match of a GET names an older collection', '§13.1.1', raw('GET /users', match('"r0"'))),
  failed('If-Match of a POST names an older collection', '§13.1.1', json('POST /users', BOB, match('"r0"'))),
  failed('If-Match names an older document', '§13.1.1', json('PUT /settings', '[]', match('"r0"'))),
  other(putNote, failed('If-Match names an older note', '§13.1.1', raw('PUT /notes/a', match('"r1"'), 'eggs')), {
    '/notes/a': { type: 'text/plain', text: 'milk' },
  }),
  other(putNote, failed('If-Match of its DELETE does', '§13.1.1', raw('DELETE /notes/a', match('"r1"'))), {
    '/notes/a': { type: 'text/plain', text: 'milk' },
  }),
  other(putHello, failed('If-Match names an older article', '§13.1.1', json('PUT /articles/1', '{}', match('"r1"'))), {
    '/articles/1': { title: 'Hello' },
  }),
  {
    ...failed('the same PUT moved an article on', '§13.1.1', json('PUT /articles/1', '{}', match('"r2"'))),
    given: [putHello, putHello],
    resources: holding({ '/articles/1': { title: 'Hello' } }),
  },
  done(17, 'replaces an article whose tag If-Match names', [putHello], json('PUT /articles/1', '{}', match('"r2"')), {
    status: 204,
    resources: holding({ '/articles/1': {} }),
  }),
  done(17, 'replaces the document that If-Match names', [], json('PUT /settings', '[]', match('"r1"')), {
    status: 204,
    resources: { '/settings': [] },
  }),
  done(19, 'deletes the user that If-Match names', [putAlice], raw('DELETE /users/1', match('"r2"')), {
    status: 204,
    resources: holding(),
  }),
  done(19, 'deletes the note that If-Match names', [putNote], raw('DELETE /notes/a', match('"r2"')), {
    status: 204,
    resources: holding(),
  }),
  done(15, 'creates in the collection that If-Match names', [putAlice], json('POST /users', BOB, match('"r2"')), {
    status: 201,
    headers: { location: '/users/2' },
  }),
  done(13, 'shows the user that If-Match names', [putAlice], raw('GET /users/1', match('"r2"')), { status: 200 }),
];

const ifNoneMatch: readonly Case[] = [
  done(16, 'creates a user only where none is', [], putBob(noneMatch('*')), { status: 201, resources: bob }),
  done(16, 'creates a note only where none is', [], raw('PUT /notes/a', noneMatch('*'), 'milk'), { status: 201 }),
  done(16, 'creates an account only where none is', [], json('PUT /accounts/1', '{}', noneMatch('*')), { status: 201 }),
  failed('If-None-Match asks for nothing, and a user is there', '§13.1.2', putBob(noneMatch('*'))),
  other(putNote, failed('it asks for nothing, and a note is', '§13.1.2', raw('PUT /notes/a', noneMatch('*'), 'eggs')), {
    '/notes/a': { type: 'text/plain', text: 'milk' },
  }),
  failed('it asks for nothing, and the document is', '§13.1.2', json('PUT /settings', '[]', noneMatch('*'))),
  failed('it asks for nothing, and the collection is', '§13.1.2', json('POST /users', BOB, noneMatch('*'))),
  failed('If-None-Match names what is there', '§13.1.2', putBob(noneMatch('"r2"'))),
  failed('If-None-Match names what is there, weakly', '§8.8.3.2', putBob(noneMatch('W/"r2"'))),
  failed('If-None-Match lists what is there', '§13.1.2', putBob(noneMatch('"r1", W/"r2"'))),
  failed('If-None-Match of a DELETE names what is there', '§13.1.2', raw('DELETE /users/1', noneMatch('"r2"'))),
  failed('If-None-Match of a PATCH does', '§13.1.2', json('PATCH /users/1', BOB, { ...MERGE, ...noneMatch('*') })),
  performed('If-None-Match names something older', '§13.1.2', noneMatch('"r1"')),
  performed('If-None-Match is no list of tags', 'contract', noneMatch('r2')),
];

const ifUnmodifiedSince: readonly Case[] = [
  performed('nothing changed since it did last', '§13.1.4', unmodified(secondsIn(1))),
  performed('nothing changed since later', '§13.1.4', unmodified(secondsIn(30))),
  performed('nothing changed, says RFC 850', '§5.6.7', unmodified('Monday, 01-Jan-24 00:00:01 GMT')),
  performed('nothing changed, says asctime', '§5.6.7', unmodified('Mon Jan  1 00:00:01 2024')),
  performed('If-Unmodified-Since is no date', '§13.1.4', unmodified('yesterday')),
  performed('If-Unmodified-Since is no day of any year', '§13.1.4', unmodified('Fri, 31 Feb 2023 00:00:00 GMT')),
  performed('If-Unmodified-Since is two dates', '§13.1.4', {
    'If-Unmodified-Since': secondsIn(0),
    'if-unmodified-since': secondsIn(0),
  }),
  failed('it changed since', '§13.1.4', putBob(unmodified(secondsIn(0)))),
  failed('it changed since, says RFC 850', '§5.6.7', putBob(unmodified('Monday, 01-Jan-24 00:00:00 GMT'))),
  failed('it changed since, says asctime', '§5.6.7', putBob(unmodified('Mon Jan  1 00:00:00 2024'))),
  failed('it changed since another century', '§5.6.7', putBob(unmodified('Sunday, 06-Nov-94 08:49:37 GMT'))),
  failed('a DELETE is of what changed since', '§13.1.4', raw('DELETE /users/1', unmodified(secondsIn(0)))),
  failed('a GET is of what changed since', '§13.1.4', raw('GET /users/1', unmodified(secondsIn(0)))),
  done(16, 'creates what has no date to compare', [], putBob(unmodified(secondsIn(0))), { status: 201 }),
  done(
    15,
    'creates in a collection, which has no date',
    [putAlice],
    json('POST /users', BOB, unmodified(secondsIn(0))),
    {
      status: 201,
    },
  ),
];

const precedence: readonly Case[] = [
  performed('If-Match is true, whatever the date', '§13.2.2', { ...match('"r2"'), ...unmodified(secondsIn(0)) }),
  failed('If-Match is false, whatever the date', '§13.2.2', putBob({ ...match('"r1"'), ...unmodified(secondsIn(9)) })),
  failed('If-Match is true and If-None-Match not', '§13.2.2', putBob({ ...match('"r2"'), ...noneMatch('*') })),
  failed(
    'the date is true and If-None-Match not',
    '§13.2.2',
    putBob({ ...unmodified(secondsIn(1)), ...noneMatch('*') }),
  ),
  failed(
    'a GET’s If-Match and If-None-Match both are false',
    '§13.2.2',
    raw('GET /users/1', {
      ...match('"r1"'),
      ...noneMatch('"r2"'),
    }),
  ),
  performed('If-Modified-Since is asked of a PUT', '§13.1.3', { 'If-Modified-Since': secondsIn(9) }),
  done(
    19,
    'ignores If-Modified-Since of a DELETE',
    [putAlice],
    raw('DELETE /users/1', { 'If-Modified-Since': secondsIn(9) }),
    {
      status: 204,
    },
  ),
];

// RFC 9110 §13.2.1: after what can be told without the content, and before the content.
const order: readonly Case[] = [
  refused(7, 404, 'that a user is absent', raw('DELETE /users/2', match('*'))),
  refused(7, 404, 'that nothing is to be shown', raw('GET /users/2', match('"r2"'))),
  refused(7, 404, 'that nothing is to be patched', json('PATCH /users/2', '{}', { ...MERGE, ...match('*') })),
  refused(5, 415, 'the media type', raw('PUT /users/1', { 'Content-Type': 'text/plain', ...match('"r1"') }, 'x')),
  refused(5, 415, 'the content coding', putBob({ 'Content-Encoding': 'gzip', ...match('"r1"') })),
  refused(5, 415, 'the patch format', json('PATCH /users/1', BOB, match('"r1"'))),
  refused(6, 413, 'the size', json('PUT /users/1', `"${'x'.repeat(1_048_575)}"`, match('"r1"'))),
  refused(4, 400, 'Content-Range', putBob({ 'Content-Range': 'bytes 0-1/2', ...match('"r1"') })),
  refused(20, 409, 'that nobody can be mailed', raw('POST /users/1/welcome-email', match('*'))),
  failed('the JSON is malformed too', '§13.2.1', json('PUT /users/1', '{', match('"r1"'))),
  failed('the content is empty too', '§13.2.1', json('PUT /users/1', '', match('"r1"'))),
  failed('a prototype is in it too', '§13.2.1', json('PUT /users/1', '{"__proto__":1}', match('"r1"'))),
  failed('there is nothing there, and the JSON is malformed too', '§13.2.1', json('PUT /users/2', '{', match('*'))),
  failed('the article would be no object', '§13.2.1', json('PUT /articles/1', '[]', match('*'))),
  failed(
    'the patch would not apply',
    '§13.2.1',
    json('PATCH /users/1', '[{"op":"remove","path":"/x"}]', {
      'Content-Type': 'application/json-patch+json',
      ...match('"r1"'),
    }),
  ),
  {
    ...refused(11, 400, 'malformed JSON', json('PUT /users/1', '{', match('"r2"'))),
    name: 'reads content once If-Match is true',
  },
  {
    row: 10,
    section: 'RFC 9110 §13.1.1',
    name: 'performs no action whose URL has nothing that If-Match could ask for',
    given: [json('PUT /users/1', '{"email":"alice@example.com"}')],
    request: raw('POST /users/1/welcome-email', match('*')),
    status: 412,
    outbox: [],
  },
  done(
    20,
    'performs an action if its URL has nothing to show',
    [json('PUT /users/1', '{"email":"alice@example.com"}')],
    raw('POST /users/1/welcome-email', noneMatch('*')),
    { status: 202 },
  ),
];

/** Row 10: preconditions of requests that change something; 412 where one is false. */
export const conditions: readonly Case[] = [...ifMatch, ...ifNoneMatch, ...ifUnmodifiedSince, ...precedence, ...order];

function failed(when: string, clause: string, request: Raw): Case {
  return {
    row: 10,
    section: `RFC 9110 ${clause}`,
    name: `does nothing if ${when}`,
    given: [putAlice],
    request,
    status: 412,
    headers: { etag: null, 'last-modified': null },
    resources: alice,
  };
}

function nothingThere(when: string, request: Raw): Case {
  return { ...failed(when, '§13.1.1', request), given: [], resources: holding() };
}

function other(given: Raw, each: Case, resources: Readonly<Record<string, Json>>): Case {
  return { ...each, given: [given], resources: holding(resources) };
}

function performed(when: string, clause: string, fields: Fields): Case {
  return {
    row: 17,
    section: clause === 'contract' ? clause : `RFC 9110 ${clause}`,
    name: `replaces a user if ${when}`,
    given: [putAlice],
    request: putBob(fields),
    status: 204,
    headers: { etag: '"r3"' },
    content: '',
    resources: bob,
  };
}

function done(
  row: number,
  name: string,
  given: readonly Raw[],
  request: Raw,
  expected: Pick<Case, 'status' | 'headers' | 'resources'>,
): Case {
  return { row, section: 'RFC 9110 §13.2.1', name, given, request, ...expected };
}

function refused(row: number, status: number, what: string, request: Raw): Case {
  return {
    row,
    section: 'RFC 9110 §13.2.1',
    name: `looks at ${what} before any precondition`,
    given: [putAlice],
    request,
    status,
    resources: alice,
  };
}
