import fc from 'fast-check';
import type { Header, Request } from '../../../src/http/message.ts';
import type { World } from '../../../src/semantics/world.ts';
import { freshPlayground, requestOf } from '../../helpers.ts';
import { request as plain, wide, worldAfter } from '../histories.ts';
import { merging, operating } from './patches.ts';

const fields = fc.constantFrom<Header[]>(
  [],
  [],
  [['If-Match', '"r2"']],
  [['If-Match', 'W/"r2", "r3"']],
  [['If-Match', '*']],
  [['If-None-Match', '*']],
  [['If-None-Match', 'W/"r2"']],
  [['If-Unmodified-Since', 'Mon, 01 Jan 2024 00:00:02 GMT']],
  [['Idempotency-Key', '"k1"']],
  [['Idempotency-Key', '"k2"']],
  [['Idempotency-Key', 'k1']],
);

// In what is guarded, and in what wants a key.
const declaring = fc
  .tuple(
    fc.constantFrom('PUT /accounts/1', 'DELETE /accounts/1', 'POST /accounts', 'POST /payments', 'GET /payments/1'),
    fc.constantFrom('{"n":1}', '{"n":2}', '{broken'),
  )
  .map(([line, content]) => requestOf(`${line} ${content}`));

const target = fc.constantFrom('/users/1', '/users/2', '/articles/1', '/accounts/1', '/settings', '/notes/1');
const merge = fc.constantFrom(
  { a: null },
  { name: 'Ann', id: 7 },
  { tags: ['a', null] },
  { a: { b: null } },
  [1],
  null,
);
const operations = fc.array(
  fc.constantFrom('add /name "Bob"', 'add /tags []', 'add /tags/- "a"', 'remove /name', 'test /name "Bob"', 'add "" 7'),
  { maxLength: 4 },
);
const patch = fc.oneof(
  fc.tuple(target, merge).map(([to, document]) => merging(to, document).request),
  fc.tuple(target, operations).map(([to, all]) => operating(to, ...all).request),
);

/** Any request, with what preconditions, keys and patches add to those of other tests. */
export const request: fc.Arbitrary<Request> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: patch }, declaring), fields)
  .map(([sent, more]) => ({ ...sent, headers: [...sent.headers, ...more] }));

/** A world as the reference makes it of the playground, or of the wide world: by such requests. */
export const world: fc.Arbitrary<World> = fc
  .tuple(fc.constantFrom(freshPlayground, wide), fc.array(request, { maxLength: 15 }))
  .map(([start, sent]) => worldAfter(start, ...sent));
