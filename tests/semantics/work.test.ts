import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exchangeJson } from '../../src/evidence/exchange-json.ts';
import { bytesOf, type Request } from '../../src/http/message.ts';
import { respond } from '../../src/semantics/respond.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { CONTENT_LIMIT, OPERATIONS_LIMIT, VALUES_LIMIT } from '../../src/semantics/rfc9110/limits.ts';
import { stateJson } from '../../src/semantics/state.ts';
import type { World } from '../../src/semantics/world.ts';
import { jsonText } from '../../src/text/safe.ts';
import { loggedText } from '../../src/view/log.ts';
import { freshPlayground } from '../helpers.ts';
import { lookOf } from '../view/looks.ts';
import { workOf } from './counted-work.ts';

const JSON_TYPE = 'application/json';
const MERGE_PATCH = 'application/merge-patch+json';
const JSON_PATCH = 'application/json-patch+json';
const look = lookOf(80);

/** As many pieces, each from its number, as fit into so many bytes between two ends. */
function filled(bytes: number, [start, end]: readonly [string, string], piece: (at: number) => string): string {
  const pieces: string[] = [];
  let room = bytes - start.length - end.length;
  for (;;) {
    const next = piece(pieces.length);
    room -= next.length + 1;
    if (room < 0) return start + pieces.join(',') + end;
    pieces.push(next);
  }
}

const contents = {
  'members with numbers': (bytes: number) => filled(bytes, ['{', '}'], (at) => `"${at.toString(36)}":${at % 10}`),
  'members with null': (bytes: number) => filled(bytes, ['{', '}'], (at) => `"x${at.toString(36)}":null`),
  'long members': (bytes: number) => filled(bytes, ['{', '}'], (at) => `"${String(at).padStart(60, '_')}":"${at}"`),
  elements: (bytes: number) => filled(bytes, ['[', ']'], () => '0'),
  'empty lists': (bytes: number) => filled(bytes, ['[', ']'], () => '[]'),
  'objects in objects': (bytes: number) => filled(bytes, ['[', ']'], () => '{"a":{"b":{}}}'),
  'lists in lists': (bytes: number) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
  'one text': (bytes: number) => JSON.stringify('\u0001'.repeat(bytes / 6)),
} satisfies Record<string, (bytes: number) => string>;

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[];
}

const MANY = Math.floor(VALUES_LIMIT / 5);
const operations = {
  add: (at: number) => `{"op":"add","path":"/_${at}","value":${at}}`,
  'add in front': () => '{"op":"add","path":"/0","value":[[1]]}',
  'add much': () => `{"op":"add","path":"","value":${JSON.stringify(Array.from({ length: MANY }, (_, at) => at))}}`,
  replace: () => '{"op":"replace","path":"/1","value":{}}',
  'remove from the front': () => '{"op":"remove","path":"/0"}',
  move: () => '{"op":"move","from":"/0","path":"/1"}',
  'copy all': (at: number) => `{"op":"copy","from":"","path":"/${at}"}`,
  test: () => '{"op":"test","path":"/0","value":0}',
  'point far': () => `{"op":"test","path":"${'/a'.repeat(400)}","value":0}`,
} satisfies Record<string, (at: number) => string>;

const bytes = fc.oneof(fc.constant(CONTENT_LIMIT), fc.integer({ min: 100, max: CONTENT_LIMIT }));
const place = fc.constantFrom('/users/1', '/articles/1', '/settings', '/notes/1');
const content = fc.record({ of: fc.constantFrom(...keysOf(contents)), bytes });
// As much as a server takes of any of these.
const there = fc.record({
  of: fc.constantFrom(...keysOf(contents)),
  bytes: fc.integer({ min: 100, max: 2 * VALUES_LIMIT }),
});
const asked = fc.oneof(
  fc.record({ method: fc.constant('PUT'), target: place, type: fc.constant(JSON_TYPE), content }),
  fc.record({
    method: fc.constant('POST'),
    target: fc.constantFrom('/users', '/articles'),
    type: fc.constant(JSON_TYPE),
    content,
  }),
  fc.record({ method: fc.constant('PATCH'), target: place, type: fc.constant(MERGE_PATCH), content }),
  fc.record({
    method: fc.constant('PATCH'),
    target: place,
    type: fc.constant(JSON_PATCH),
    content: fc.record({ of: fc.constantFrom(...keysOf(operations)), bytes }),
  }),
);

interface Asked {
  readonly method: string;
  readonly target: string;
  readonly type: string;
  readonly content: { readonly of: keyof typeof contents | keyof typeof operations; readonly bytes: number };
}

function requestFor({ method, target, type, content: { of, bytes: size } }: Asked): Request {
  const text = isOf(contents, of) ? contents[of](size) : patchOf(operations[of], size);
  return { method, target, headers: [['Content-Type', type]], body: bytesOf(text) };
}

function isOf<Key extends string>(table: Readonly<Record<Key, unknown>>, name: string): name is Key {
  return Object.hasOwn(table, name);
}

function patchOf(operation: (at: number) => string, size: number): string {
  return filled(size, ['[', ']'], (at) => (at < OPERATIONS_LIMIT ? operation(at) : ' '.repeat(CONTENT_LIMIT)));
}

// All that comes of a request, from its bytes to the lines that tell of it.
function served(world: World, asked: Request): World {
  const step = respond(rfc9110, world, asked);
  const logged = { number: 1, request: asked, step, delivered: true, fault: 'none' as const };
  jsonText(exchangeJson(logged));
  loggedText(logged, look);
  JSON.stringify(stateJson(step.after));
  return step.after;
}

// A second is time for a hundred million steps of a character, and for four million of a value, on a slow computer.
const MOST_TEXT = 64 * CONTENT_LIMIT;
const MOST_VALUES = 200 * VALUES_LIMIT;

const full = <Of extends string>(of: Of) => ({ of, bytes: CONTENT_LIMIT });
const patched = { method: 'PATCH', target: '/users/1' } as const;

// What took seconds before the values of JSON were limited.
const SLOW: [Asked['content'], Asked][] = [
  [full('members with numbers'), { ...patched, type: MERGE_PATCH, content: full('members with null') }],
  [full('members with numbers'), { ...patched, type: JSON_PATCH, content: full('add') }],
];

describe('the work of a request of the allowed size', () => {
  it('is bounded, whatever is there and whatever is asked', () => {
    fc.assert(
      fc.property<[Asked['content'], Asked]>(there, asked, (held, next) => {
        const put = requestFor({ method: 'PUT', target: next.target, type: JSON_TYPE, content: held });
        const world = respond(rfc9110, freshPlayground, put).after;
        const request = requestFor(next);
        const { text, values } = workOf(() => served(world, request));
        expect({ text: text < MOST_TEXT, values: values < MOST_VALUES }).toEqual({ text: true, values: true });
      }),
      { numRuns: 12, examples: SLOW },
    );
  });
});
