import { holding, json, raw } from './case.ts';
import type { Case, Json, Raw } from './case.ts';

type Fields = Readonly<Record<string, string>>;
const FORMATS = 'application/merge-patch+json, application/json-patch+json';
const HELD = '{"name":"Alice","tags":["a","b"],"at":{"city":"Bern"}}';
const held = { name: 'Alice', tags: ['a', 'b'], at: { city: 'Bern' } };
const putAlice = json('PUT /users/1', HELD);
const putHello = json('PUT /articles/1', '{"title":"Hello"}');

const merge = (content: string, path = '/users/1', fields: Fields = {}): Raw =>
  json(`PATCH ${path}`, content, { 'Content-Type': 'application/merge-patch+json', ...fields });
const operate = (content: string, path = '/users/1', fields: Fields = {}): Raw =>
  json(`PATCH ${path}`, content, { 'Content-Type': 'application/json-patch+json', ...fields });

const mergePatches: readonly Case[] = [
  patched('sets a member, and keeps the others', merge('{"name":"Bob"}'), { ...held, name: 'Bob' }),
  patched('adds a member', merge('{"email":"a@example.com"}'), { ...held, email: 'a@example.com' }),
  patched('removes a member by null', merge('{"name":null}'), { tags: ['a', 'b'], at: { city: 'Bern' } }),
  patched('removes nothing by null where nothing is', merge('{"age":null}'), held, '"r2"'),
  patched('replaces an array whole', merge('{"tags":["c"]}'), { ...held, tags: ['c'] }),
  patched('merges a member of a member', merge('{"at":{"zip":"3000"}}'), {
    ...held,
    at: { city: 'Bern', zip: '3000' },
  }),
  patched('removes a member of a member', merge('{"at":{"city":null}}'), { ...held, at: {} }),
  patched('makes an object of what was none', merge('{"name":{"first":"A","last":null}}'), {
    ...held,
    name: { first: 'A' },
  }),
  patched('keeps a null in an array', merge('{"tags":[null]}'), { ...held, tags: [null] }),
  patched('replaces all by what is no object', merge('["c"]'), ['c']),
  patched('replaces all by null', merge('null'), null),
  patched('changes nothing by an empty merge patch', merge('{}'), held, '"r2"'),
  patched('knows members that only look dangerous', merge('{"constructor":"Ford","toString":1}'), {
    ...held,
    constructor: 'Ford',
    toString: 1,
  }),
  patched(
    'takes parameters of a patch format',
    merge('{"name":"Bob"}', '/users/1', {
      'Content-Type': 'Application/Merge-Patch+JSON; charset=utf-8',
    }),
    { ...held, name: 'Bob' },
  ),
  patched('ignores Content-Range of a PATCH', merge('{"name":"Bob"}', '/users/1', { 'Content-Range': 'bytes 0-1/2' }), {
    ...held,
    name: 'Bob',
  }),
  {
    ...patched('changes nothing more by the same merge patch again', merge('{"name":"Bob"}'), { ...held, name: 'Bob' }),
    given: [putAlice, merge('{"name":"Bob"}')],
  },
];

// RFC 6902 §4.1 to §4.6, and what a pointer is (RFC 6901).
const operations: readonly Case[] = [
  patched('adds a member by its pointer', operate('[{"op":"add","path":"/age","value":7}]'), { ...held, age: 7 }),
  patched('replaces a member that add finds', operate('[{"op":"add","path":"/name","value":"Bob"}]'), {
    ...held,
    name: 'Bob',
  }),
  patched('inserts an element', operate('[{"op":"add","path":"/tags/1","value":"x"}]'), {
    ...held,
    tags: ['a', 'x', 'b'],
  }),
  patched('inserts an element before all', operate('[{"op":"add","path":"/tags/0","value":"x"}]'), {
    ...held,
    tags: ['x', 'a', 'b'],
  }),
  patched('inserts an element at the end, by its number', operate('[{"op":"add","path":"/tags/2","value":"x"}]'), {
    ...held,
    tags: ['a', 'b', 'x'],
  }),
  patched('appends an element', operate('[{"op":"add","path":"/tags/-","value":"x"}]'), {
    ...held,
    tags: ['a', 'b', 'x'],
  }),
  patched('adds null', operate('[{"op":"add","path":"/name","value":null}]'), { ...held, name: null }),
  patched('adds the whole anew', operate('[{"op":"add","path":"","value":[1]}]'), [1]),
  patched('replaces the whole', operate('[{"op":"replace","path":"","value":7}]'), 7),
  patched('replaces an element', operate('[{"op":"replace","path":"/tags/0","value":"x"}]'), {
    ...held,
    tags: ['x', 'b'],
  }),
  patched('removes a member by its pointer', operate('[{"op":"remove","path":"/at/city"}]'), { ...held, at: {} }),
  patched('removes an element', operate('[{"op":"remove","path":"/tags/0"}]'), { ...held, tags: ['b'] }),
  patched('moves a member', operate('[{"op":"move","from":"/at/city","path":"/city"}]'), {
    ...held,
    at: {},
    city: 'Bern',
  }),
  patched('moves an element behind another', operate('[{"op":"move","from":"/tags/0","path":"/tags/1"}]'), {
    ...held,
    tags: ['b', 'a'],
  }),
  patched('moves a member to where it is', operate('[{"op":"move","from":"/at","path":"/at"}]'), held, '"r2"'),
  patched('copies a member', operate('[{"op":"copy","from":"/at","path":"/house"}]'), {
    ...held,
    house: { city: 'Bern' },
  }),
  patched('copies the whole into itself', operate('[{"op":"copy","from":"","path":"/was"}]'), { ...held, was: held }),
  patched(
    'tests and changes',
    operate('[{"op":"test","path":"/at","value":{"city":"Bern"}},{"op":"remove","path":"/at"}]'),
    {
      name: 'Alice',
      tags: ['a', 'b'],
    },
  ),
  patched(
    'changes nothing by a test alone',
    operate('[{"op":"test","path":"","value":{"at":{"city":"Bern"},"name":"Alice","tags":["a","b"]}}]'),
    held,
    '"r2"',
  ),
  patched('changes nothing by no operation', operate('[]'), held, '"r2"'),
  patched(
    'ignores members that an operation does not have',
    operate('[{"op":"remove","path":"/at","from":7,"note":1}]'),
    {
      name: 'Alice',
      tags: ['a', 'b'],
    },
  ),
  {
    ...patched(
      'appends again by the same patch again',
      operate('[{"op":"add","path":"/tags/-","value":"x"}]'),
      {
        ...held,
        tags: ['a', 'b', 'x', 'x'],
      },
      '"r4"',
    ),
    section: 'RFC 5789 §2',
    given: [putAlice, operate('[{"op":"add","path":"/tags/-","value":"x"}]')],
  },
  {
    ...patched('unescapes names', operate('[{"op":"replace","path":"/a~1b/m~0n/~01","value":2}]'), {
      'a/b': { 'm~n': { '~1': 2 } },
    }),
    section: 'RFC 6901 §4',
    given: [json('PUT /users/1', '{"a/b":{"m~n":{"~1":1}}}')],
  },
  {
    ...patched(
      'finds members called whole, constructor, prototype and nothing',
      operate(
        '[{"op":"test","path":"/constructor","value":1},{"op":"remove","path":"/whole"},{"op":"move","from":"/prototype","path":"/"}]',
      ),
      { constructor: 1, '': 3 },
    ),
    section: 'RFC 6901 §4',
    given: [json('PUT /users/1', '{"constructor":1,"whole":2,"prototype":3}')],
  },
];

const conflicts: readonly Case[] = [
  conflict('a test that fails', '{"op":"test","path":"/name","value":"Bob"}'),
  conflict('a test of what is absent', '{"op":"test","path":"/age","value":null}'),
  conflict('a test of another type', '{"op":"test","path":"/tags","value":"a,b"}'),
  conflict('a remove of what is absent', '{"op":"remove","path":"/age"}'),
  conflict('a replace of what is absent', '{"op":"replace","path":"/age","value":7}'),
  conflict('a move of what is absent', '{"op":"move","from":"/age","path":"/name"}'),
  conflict('a copy of what is absent', '{"op":"copy","from":"/age","path":"/name"}'),
  conflict('an add below what is absent', '{"op":"add","path":"/house/city","value":"Bern"}'),
  conflict('an add below what has no members', '{"op":"add","path":"/name/first","value":"A"}'),
  conflict('an add beyond the end', '{"op":"add","path":"/tags/3","value":"x"}'),
  conflict('an add at an index with a leading zero', '{"op":"add","path":"/tags/01","value":"x"}'),
  conflict('an add at an index below zero', '{"op":"add","path":"/tags/-1","value":"x"}'),
  conflict('an add at an index in exponents', '{"op":"add","path":"/tags/1e0","value":"x"}'),
  conflict('an add at an element by name', '{"op":"add","path":"/tags/a","value":"x"}'),
  conflict('a replace beyond the end', '{"op":"replace","path":"/tags/2","value":"x"}'),
  conflict('a replace of the element after the last', '{"op":"replace","path":"/tags/-","value":"x"}'),
  conflict('a replace at an index with a leading zero', '{"op":"replace","path":"/tags/00","value":"x"}'),
  conflict('a remove of the element after the last', '{"op":"remove","path":"/tags/-"}'),
  conflict('a remove at an index with a leading zero', '{"op":"remove","path":"/tags/01"}'),
  conflict('a remove of what only JavaScript knows of an array', '{"op":"remove","path":"/tags/length"}'),
  conflict('a remove of what only JavaScript knows of an object', '{"op":"remove","path":"/toString"}'),
  conflict('a remove of a prototype', '{"op":"remove","path":"/__proto__"}'),
  conflict('a copy of what only JavaScript knows of a text', '{"op":"copy","from":"/name/length","path":"/size"}'),
  conflict('a copy beyond the end', '{"op":"copy","from":"/name","path":"/tags/9"}'),
  conflict('a move into what is moved', '{"op":"move","from":"/at","path":"/at/city"}'),
  conflict('a move of the whole into itself', '{"op":"move","from":"","path":"/was"}'),
  conflict('a remove of the whole', '{"op":"remove","path":""}'),
  conflict('a second operation that fails', '{"op":"remove","path":"/at"},{"op":"remove","path":"/at"}'),
  conflict(
    'a last operation that fails',
    '{"op":"add","path":"/a","value":1},{"op":"add","path":"/tags/-","value":1},{"op":"test","path":"/a","value":2}',
  ),
];

const malformed: readonly Case[] = [
  notInForm('malformed JSON', '[{"op":'),
  notInForm('empty content', ''),
  notInForm('an object', '{"op":"remove","path":"/at"}'),
  notInForm('a number', '7'),
  notInForm('an operation that is none', '["remove"]'),
  notInForm('an unknown operation', '[{"op":"spread","path":"/at"}]'),
  notInForm('an operation in another case', '[{"op":"Remove","path":"/at"}]'),
  notInForm('an operation that only JavaScript knows', '[{"op":"constructor","path":"/at"}]'),
  notInForm('an operation without op', '[{"path":"/at"}]'),
  notInForm('an op that is no text', '[{"op":1,"path":"/at"}]'),
  notInForm('an operation without path', '[{"op":"remove"}]'),
  notInForm('a path that is no text', '[{"op":"remove","path":0}]'),
  notInForm('a path without its slash', '[{"op":"remove","path":"at"}]'),
  notInForm('a path with a tilde that escapes nothing', '[{"op":"remove","path":"/a~t"}]'),
  notInForm('a path that ends in a tilde', '[{"op":"remove","path":"/at~"}]'),
  notInForm('a long path that ends in a tilde', `[{"op":"remove","path":"${'/a'.repeat(2000)}~"}]`),
  notInForm('an add without value', '[{"op":"add","path":"/at"}]'),
  notInForm('a replace without value', '[{"op":"replace","path":"/at"}]'),
  notInForm('a test without value', '[{"op":"test","path":"/at"}]'),
  notInForm('a move without from', '[{"op":"move","path":"/at"}]'),
  notInForm('a copy from no pointer', '[{"op":"copy","from":"at","path":"/house"}]'),
  notInForm('a good operation before one that is none', '[{"op":"remove","path":"/at"},{"op":"remove"}]'),
  { ...notInForm('', ''), name: 'takes no malformed JSON for a merge patch', request: merge('{"name":') },
  { ...notInForm('', ''), name: 'takes no empty content for a merge patch', request: merge('') },
  {
    ...notInForm('', ''),
    name: 'takes no bytes that are no UTF-8 for a merge patch',
    request: json('PATCH /users/1', Buffer.from('"\u00eb"', 'latin1'), {
      'Content-Type': 'application/merge-patch+json',
    }),
  },
];

const limits: readonly Case[] = [
  unfit('a merge patch with a prototype in it', 12, merge('{"at":{"__proto__":{}}}')),
  unfit('a merge patch with a prototype to remove', 12, merge('{"__proto__":null}')),
  unfit('a merge patch with the prototype of a constructor', 12, merge('{"constructor":{"prototype":1}}')),
  unfit('a merge patch deeper than 64', 12, merge(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)),
  unfit('a JSON Patch with a prototype in a value', 12, operate('[{"op":"add","path":"/a","value":{"__proto__":1}}]')),
  unfit('a JSON Patch deeper than 64', 12, operate(`[{"op":"add","path":"/a","value":${nested(63)}}]`)),
  unfit(
    'a patch that would make a prototype',
    21,
    operate('[{"op":"add","path":"/__proto__","value":{"admin":true}}]'),
  ),
  unfit('a patch that would copy to a prototype', 21, operate('[{"op":"copy","from":"/at","path":"/at/__proto__"}]')),
  unfit(
    'a patch that would make the prototype of a constructor',
    21,
    operate('[{"op":"add","path":"/constructor","value":{}},{"op":"add","path":"/constructor/prototype","value":1}]'),
  ),
  unfit(
    'a patch that would nest what is there deeper than 64',
    21,
    operate(
      `[{"op":"add","path":"/a","value":${nested(62)}},{"op":"add","path":"/b","value":{"c":{"d":1}}},{"op":"move","from":"/a","path":"/b/c/d"}]`,
    ),
  ),
  unfit(
    'a patch that would copy copies beyond any memory',
    21,
    operate(`[${Array.from({ length: 60 }, (_, index) => `{"op":"copy","from":"","path":"/c${index}"}`).join(',')}]`),
  ),
  {
    ...unfit('a patch that would grow a user beyond 1 MiB', 21, operate('[{"op":"copy","from":"/x","path":"/y"}]')),
    given: [json('PUT /users/1', `{"x":"${'x'.repeat(600_000)}"}`)],
    resources: holding({ '/users/1': { x: 'x'.repeat(600_000) } }),
  },
  {
    ...unfit('an array for an article, made by a merge patch', 21, merge('[1]', '/articles/1')),
    given: [putHello],
    resources: holding({ '/articles/1': { title: 'Hello' } }),
  },
  {
    ...unfit(
      'a text for an article, made by JSON Patch',
      21,
      operate('[{"op":"replace","path":"","value":"x"}]', '/articles/1'),
    ),
    given: [putHello],
    resources: holding({ '/articles/1': { title: 'Hello' } }),
  },
];

const formats: readonly Case[] = [
  unsupported('JSON', json('PATCH /users/1', '{"name":"Bob"}')),
  unsupported('plain text', raw('PATCH /users/1', { 'Content-Type': 'text/plain' }, '{}')),
  unsupported('content of an unnamed type', raw('PATCH /users/1', {}, '{}')),
  unsupported('no content', raw('PATCH /users/1')),
  { ...unsupported('JSON for an absent user', json('PATCH /users/2', '{}')) },
  {
    row: 5,
    section: 'RFC 9110 §12.5.3',
    name: 'knows no content coding of a patch',
    given: [putAlice],
    request: merge('{}', '/users/1', { 'Content-Encoding': 'gzip' }),
    status: 415,
    headers: { 'accept-encoding': 'identity', 'accept-patch': null },
  },
  {
    row: 6,
    section: 'RFC 9110 §15.5.14',
    name: 'takes no patch above the limit',
    request: merge(`"${'x'.repeat(1_048_575)}"`),
    status: 413,
  },
  ...['/users/2', '/articles/1', '/accounts/1'].map((path): Case => ({
    row: 7,
    section: 'RFC 5789 §2.2',
    name: `patches nothing where nothing is, at ${path}`,
    given: [putAlice],
    request: merge('{"name":"Bob"}', path),
    status: 404,
    resources: holding({ '/users/1': held }),
  })),
  {
    row: 7,
    section: 'RFC 9110 §15.5.5',
    name: 'looks for what is to be patched before the patch',
    request: operate('[{"op":', '/users/2'),
    status: 404,
  },
];

const elsewhere: readonly Case[] = [
  {
    ...patched('patches the document', merge('{"theme":"dark"}', '/settings'), held),
    given: [],
    headers: { etag: '"r2"' },
    resources: { '/settings': { theme: 'dark' } },
  },
  {
    ...patched(
      'patches the document by JSON Patch',
      operate('[{"op":"add","path":"/theme","value":"dark"}]', '/settings'),
      held,
    ),
    given: [],
    headers: { etag: '"r2"' },
    resources: { '/settings': { theme: 'dark' } },
  },
  article('patches an article', merge('{"text":"Hi"}', '/articles/1'), { title: 'Hello', text: 'Hi' }),
  article(
    'keeps none of its own members from a merge patch',
    merge('{"id":"x","version":9,"updatedAt":null}', '/articles/1'),
    { title: 'Hello' },
  ),
  article(
    'keeps none of its own members from JSON Patch',
    operate('[{"op":"replace","path":"/version","value":9}]', '/articles/1'),
    { title: 'Hello' },
  ),
  article(
    'lets a patch test what a GET shows',
    operate('[{"op":"test","path":"/version","value":1},{"op":"copy","from":"/id","path":"/was"}]', '/articles/1'),
    { title: 'Hello', was: '1' },
  ),
  {
    row: 13,
    section: 'RFC 9110 §9.3.1',
    name: 'shows a patched article with its own members, under the tag that PATCH told',
    given: [putHello, merge('{"id":"x","version":9,"text":"Hi"}', '/articles/1')],
    request: raw('GET /articles/1'),
    status: 200,
    headers: { etag: '"r3"' },
    content: { id: '1', title: 'Hello', text: 'Hi', version: 2, updatedAt: '2024-01-01T00:00:02Z' },
  },
  {
    row: 13,
    section: 'RFC 5789 §2',
    name: 'shows the bytes it had after a patch that changes no value',
    given: [json('PUT /users/1', '{ "name": "Alice" }'), merge('{"name":"Alice"}')],
    request: raw('GET /users/1'),
    status: 200,
    headers: { etag: '"r2"' },
    content: '{ "name": "Alice" }',
  },
  {
    row: 13,
    section: 'RFC 7396 §2',
    name: 'keeps members in their order through a merge patch',
    given: [json('PUT /users/1', '{"b":1,"a":2,"c":3}'), merge('{"d":4,"c":null,"b":5}')],
    request: raw('GET /users/1'),
    status: 200,
    headers: { 'content-type': 'application/json' },
    content: '{"b":5,"a":2,"d":4}',
  },
];

/** Row 21: PATCH in both formats; and rows 5 to 7, 11 and 12 for it. */
export const patch: readonly Case[] = [
  ...mergePatches,
  ...operations,
  ...conflicts,
  ...malformed,
  ...limits,
  ...formats,
  ...elsewhere,
];

function patched(name: string, request: Raw, after: Json, etag = '"r3"'): Case {
  const section = String(request).includes('application/json-patch+json') ? 'RFC 6902 §4' : 'RFC 7396 §2';
  return {
    row: 21,
    section,
    name: `by PATCH ${name}`,
    given: [putAlice],
    request,
    status: 204,
    headers: { etag, 'content-type': null, location: null },
    content: '',
    resources: holding({ '/users/1': after }),
  };
}

function article(name: string, request: Raw, after: Json): Case {
  return { ...patched(name, request, after), given: [putHello], resources: holding({ '/articles/1': after }) };
}

function conflict(what: string, listed: string): Case {
  return {
    row: 21,
    section: 'RFC 6902 §5',
    name: `changes nothing by ${what}`,
    given: [putAlice],
    request: operate(`[${listed}]`),
    status: 409,
    headers: { etag: null },
    resources: holding({ '/users/1': held }),
  };
}

function notInForm(what: string, content: string): Case {
  return {
    ...conflict('', ''),
    section: 'RFC 5789 §2.2',
    name: `takes for no JSON Patch ${what}`,
    request: operate(content),
    status: 400,
  };
}

function unfit(what: string, row: number, request: Raw): Case {
  return { ...conflict('', ''), row, section: 'RFC 5789 §2.2', name: `does not take ${what}`, request, status: 422 };
}

function unsupported(what: string, request: Raw): Case {
  return {
    row: 5,
    section: 'RFC 5789 §2.2',
    name: `knows no patch in ${what}`,
    given: [putAlice],
    request,
    status: 415,
    headers: { 'accept-patch': FORMATS, accept: null, 'accept-encoding': null },
    resources: holding({ '/users/1': held }),
  };
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}
