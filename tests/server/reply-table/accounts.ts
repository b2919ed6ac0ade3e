import { holding, json, raw, secondsIn } from './case.ts';
import type { Case, Json, Raw } from './case.ts';

const OWNER = '{"owner":"Alice"}';
const MERGE = { 'Content-Type': 'application/merge-patch+json' };
const putAccount = json('PUT /accounts/1', OWNER);
const account = { owner: 'Alice' };
const other = (fields: Readonly<Record<string, string>>): Raw => json('PUT /accounts/1', '{"owner":"Bob"}', fields);
const patch = (fields: Readonly<Record<string, string>>): Raw =>
  json('PATCH /accounts/1', '{"owner":"Bob"}', { ...MERGE, ...fields });

/** Row 9: accounts, which are changed only by who says what they were; and what else they answer. */
export const accounts: readonly Case[] = [
  required('replaces no account unasked', other({})),
  required('replaces no account even by what it is', putAccount),
  required('deletes no account unasked', raw('DELETE /accounts/1')),
  required('patches no account unasked', patch({})),
  required('does not take If-None-Match for If-Match', other({ 'If-None-Match': '"r9"' })),
  required(
    'does not take If-None-Match: * for If-Match, on DELETE',
    raw('DELETE /accounts/1', { 'If-None-Match': '*' }),
  ),
  required('does not take a date for If-Match', other({ 'If-Unmodified-Since': secondsIn(1) })),
  required('asks for If-Match before it looks at the JSON', json('PUT /accounts/1', '{')),
  required('asks for If-Match before it looks at the kind of account', json('PUT /accounts/1', '[]')),
  required('asks for If-Match before it looks at the patch', json('PATCH /accounts/1', '{', MERGE)),

  answered(10, 412, 'replaces no account that If-Match does not name', other({ 'If-Match': '"r1"' })),
  answered(10, 412, 'replaces no account that If-Match names weakly', other({ 'If-Match': 'W/"r2"' })),
  answered(10, 412, 'replaces no account by an If-Match that is no tag', other({ 'If-Match': 'r2' })),
  answered(
    10,
    412,
    'deletes no account that If-Match does not name',
    raw('DELETE /accounts/1', { 'If-Match': '"r1"' }),
  ),
  answered(10, 412, 'patches no account that If-Match does not name', patch({ 'If-Match': '"r1"' })),
  answered(11, 400, 'looks at the JSON once If-Match is true', json('PUT /accounts/1', '{', { 'If-Match': '"r2"' })),
  answered(12, 422, 'takes no array for an account', json('PUT /accounts/1', '[]', { 'If-Match': '"r2"' })),
  answered(
    12,
    422,
    'takes no prototype for an account',
    json('PUT /accounts/1', '{"__proto__":1}', { 'If-Match': '*' }),
  ),
  answered(12, 422, 'takes no account deeper than 64', json('PUT /accounts/1', deep(65), { 'If-Match': '*' })),
  answered(
    21,
    422,
    'patches no account into an array',
    json('PATCH /accounts/1', '[]', { ...MERGE, 'If-Match': '"r2"' }),
  ),
  answered(5, 415, 'looks at the media type before it asks for If-Match', raw('PUT /accounts/1', {}, OWNER)),
  answered(5, 415, 'looks at the patch format before it asks for If-Match', json('PATCH /accounts/1', '{}')),
  answered(4, 400, 'looks at Content-Range before it asks for If-Match', other({ 'Content-Range': 'bytes 0-1/2' })),
  answered(7, 404, 'asks nobody for If-Match who deletes no account', raw('DELETE /accounts/2')),
  answered(7, 404, 'asks nobody for If-Match who patches no account', json('PATCH /accounts/2', '{}', MERGE)),
  answered(13, 200, 'shows an account to who asks', raw('GET /accounts/1')),
  answered(14, 200, 'shows all accounts to who asks', raw('GET /accounts')),

  changed(17, 'replaces the account that If-Match names', other({ 'If-Match': '"r2"' }), { owner: 'Bob' }),
  changed(17, 'replaces any account for If-Match: *', other({ 'If-Match': '*' }), { owner: 'Bob' }),
  changed(21, 'patches the account that If-Match names', patch({ 'If-Match': '"r1", "r2"' }), { owner: 'Bob' }),
  {
    row: 19,
    section: 'RFC 9110 §13.1.1',
    name: 'deletes the account that If-Match names',
    given: [putAccount],
    request: raw('DELETE /accounts/1', { 'If-Match': '"r2"' }),
    status: 204,
    resources: holding(),
  },
  {
    row: 16,
    section: 'contract',
    name: 'creates an account without being told what there was',
    request: putAccount,
    status: 201,
    headers: { etag: '"r2"', location: null },
    content: '',
    resources: holding({ '/accounts/1': account }),
  },
  {
    row: 15,
    section: 'RFC 9110 §9.3.3',
    name: 'chooses the name of a new account',
    request: json('POST /accounts', OWNER),
    status: 201,
    headers: { location: '/accounts/1' },
    content: { created: '/accounts/1' },
    resources: holding({ '/accounts/1': account }),
  },
  {
    row: 12,
    section: 'RFC 9110 §15.5.21',
    name: 'takes no string for a new account',
    request: json('POST /accounts', '"Alice"'),
    status: 422,
    resources: holding(),
  },
  {
    row: 12,
    section: 'RFC 9110 §15.5.21',
    name: 'creates no account that is null',
    request: json('PUT /accounts/1', 'null'),
    status: 422,
    resources: holding(),
  },
  {
    row: 9,
    section: 'RFC 6585 §3',
    name: 'asks for If-Match again once the account has moved on',
    given: [putAccount, other({ 'If-Match': '"r2"' })],
    request: other({}),
    status: 428,
    resources: holding({ '/accounts/1': { owner: 'Bob' } }),
  },
  {
    row: 10,
    section: 'RFC 9110 §13.1.1',
    name: 'lets of two editors only the first replace what both have seen',
    given: [putAccount, other({ 'If-Match': '"r2"' })],
    request: json('PUT /accounts/1', '{"owner":"Carol"}', { 'If-Match': '"r2"' }),
    status: 412,
    resources: holding({ '/accounts/1': { owner: 'Bob' } }),
  },
];

function required(name: string, request: Raw): Case {
  return { ...answered(9, 428, name, request), section: 'RFC 6585 §3', headers: { etag: null } };
}

function answered(row: number, status: number, name: string, request: Raw): Case {
  const resources = holding({ '/accounts/1': account });
  return { row, section: 'RFC 9110 §13.2.1', name, given: [putAccount], request, status, resources };
}

function changed(row: number, name: string, request: Raw, after: Json): Case {
  return {
    ...answered(row, 204, name, request),
    headers: { etag: '"r3"' },
    resources: holding({ '/accounts/1': after }),
  };
}

function deep(depth: number): string {
  return '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
}
