import fc from 'fast-check';
import { bytesOf, type Header, type Path, type Request } from '../../src/http/message.ts';
import { worldDeclaration, type DeclarationText } from '../../src/semantics/declaration.ts';
import { respond } from '../../src/semantics/respond.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { PATCH_FORMATS, type Semantics } from '../../src/semantics/semantics.ts';
import type { ServerStep } from '../../src/semantics/step.ts';
import { worldOf, type Mail, type Resource, type World } from '../../src/semantics/world.ts';
import { freshPlayground, requestOf } from '../helpers.ts';

/** The world that a declaration starts with, written as an author would write it. */
export function declared(text: DeclarationText): World {
  return worldOf(worldDeclaration.parse(text));
}

/** A world of everything that can be declared, the playground's and the rest. */
export const wide = declared({
  collections: {
    '/users': {},
    '/users/1/friends': {},
    '/articles': { adds: ['id', 'version', 'updatedAt'] },
    '/items': { put: 'replaces', adds: ['version'] },
    '/orders': { put: 'refused' },
    '/accounts': { guarded: true },
    '/payments': { put: 'refused', key: 'required' },
    '/transfers': { key: 'honoured' },
    '/lamps': {},
  },
  documents: { '/settings': {}, '/users/me': { name: 'Me' } },
  verbatim: ['/notes'],
  actions: {
    '/users/{id}/welcome-email': { mail: { to: 'email', subject: 'Welcome' } },
    '/articles/{id}/announcement': { mail: { to: 'editor', subject: 'Out now' } },
    '/lamps/{id}/toggle': { toggle: 'lit' },
  },
  resources: { '/items/1': { a: 1 }, '/notes/todo': 'milk', '/notes/data': { a: 1 } },
});

/** A world of lamps that are switched: one that is not lit, and others that cannot be. */
export const lamps = declared({
  collections: { '/lamps': {}, '/signs': { adds: ['version'] } },
  actions: { '/lamps/{id}/toggle': { toggle: 'lit' }, '/signs/{id}/toggle': { toggle: 'lit' } },
  resources: {
    '/lamps/1': { name: 'Desk', lit: false },
    '/lamps/2': { name: 'Hall' },
    '/lamps/3': { lit: 'no' },
    '/lamps/4': [true],
    '/signs/1': { lit: true },
  },
});

/** What a server does with `METHOD /target content`. */
export function stepOn(semantics: Semantics, world: World, line: string, ...headers: readonly Header[]): ServerStep {
  return respond(semantics, world, requestOf(line, ...headers));
}

/** What the reference does with it. */
export function step(world: World, line: string, ...headers: readonly Header[]): ServerStep {
  return stepOn(rfc9110, world, line, ...headers);
}

/** The world that requests leave on the reference. */
export function worldAfter(world: World, ...requests: readonly (string | Request)[]): World {
  return requests.reduce<World>((before, each) => {
    return respond(rfc9110, before, typeof each === 'string' ? requestOf(each) : each).after;
  }, world);
}

/** What a claim about a repeat looks at: resources with their bytes, and the outbox. */
export function held({ resources, outbox }: World): { resources: [Path, Resource][]; outbox: readonly Mail[] } {
  return { resources: [...resources.entries()], outbox };
}

/** All of a response that a client sees, its content as text. */
export function replyOf({ response }: Pick<ServerStep, 'response'>): unknown {
  return { ...response, body: Buffer.from(response.body).toString() };
}

export const collections = ['/users', '/articles', '/items', '/orders', '/users/1/friends'] as const;

const members = ['/users/1', '/users/2', '/users/a', '/users/%61', '/articles/1', '/items/1', '/items/2', '/orders/1'];
const guardedAndKeyed = ['/accounts', '/accounts/1', '/accounts/2', '/payments', '/payments/1', '/transfers'];
const others = [...collections, '/users/1/friends/1', '/notes', '/notes/todo', '/notes/1', '/settings', '/users/me'];
const lampPaths = ['/lamps/1', '/lamps/1/toggle'];
const actions = ['/users/1/welcome-email', '/users/a/welcome-email', '/articles/1/announcement'];
const nowhere = ['/', '/nowhere', '/users/', '/users/../notes', '*'];

/** Where a request may go. */
export const target = fc.constantFrom(
  ...members,
  ...members,
  ...guardedAndKeyed,
  ...lampPaths,
  ...others,
  ...actions,
  ...actions,
  ...actions,
  ...nowhere,
);

const objects = [
  '{}',
  '{"name":"Ann","email":"ann@example.com"}',
  '{"name":"Bob","email":"bob@example.com"}',
  '{"id":"1","editor":"ed@example.com","lit":true}',
  '{"id":2,"version":9,"updatedAt":"now"}',
  '{"id":"a"}',
  String.raw`{"id":"\ud800"}`,
  '{"id":"../a"}',
];
const oddities = [
  '',
  '[1]',
  '"text"',
  '7',
  'milk',
  '{broken',
  '{"__proto__":{}}',
  `${'['.repeat(65)}${']'.repeat(65)}`,
];

/** What a request may enclose. */
export const content = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...objects) }, fc.constantFrom(...oddities));

const headers: fc.Arbitrary<Header[]> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Header[]>([]) },
  fc.constantFrom<Header[]>(
    [['Content-Range', 'bytes 0-1/2']],
    [['Content-Encoding', 'gzip']],
    [['Content-Encoding', 'identity']],
    [['If-Match', '*']],
    [['If-Match', '"r6", "r7", "r8"']],
    [['If-None-Match', '*']],
    [['If-None-Match', 'W/"r1", "r9"']],
    [['If-Unmodified-Since', 'Mon, 01 Jan 2024 00:00:03 GMT']],
    [['If-Modified-Since', 'Mon, 01 Jan 2024 00:00:03 GMT']],
    [['Idempotency-Key', '"k"']],
    [['Idempotency-Key', '"l"']],
  ),
);

const patches = fc.constantFrom(
  '[]',
  '{"name":null,"age":7}',
  '[{"op":"add","path":"/list","value":[]},{"op":"add","path":"/list/-","value":1}]',
  '[{"op":"remove","path":"/name"}]',
  '[{"op":"test","path":"/name","value":"Ann"},{"op":"copy","from":"/name","path":"/was"}]',
  '[{"op":"add","path":"/list","value":1},{"op":"remove","path":"/absent"}]',
  '[{"op":"replace","path":"","value":[1]}]',
);

/** A PATCH of a target; its media type now and then that of another format, or of none. */
const patching: fc.Arbitrary<Request> = fc
  .tuple(
    target,
    fc.oneof(patches, content),
    fc.constantFrom(...PATCH_FORMATS, ...PATCH_FORMATS, 'application/json'),
    headers,
  )
  .map(([to, sent, type, fields]) => ({
    method: 'PATCH',
    target: to,
    headers: [['Content-Type', type], ...fields],
    body: bytesOf(sent),
  }));

/** Any request with one of these methods. */
export function requestBy(...methods: readonly string[]): fc.Arbitrary<Request> {
  return fc
    .tuple(fc.constantFrom(...methods), target, content, headers)
    .map(([method, to, sent, fields]) => requestOf(`${method} ${to} ${sent}`, ...fields));
}

/** Any request; most of them write. */
export const request = fc.oneof(
  { weight: 9, arbitrary: requestBy('PUT', 'PUT', 'POST', 'POST', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'get') },
  { weight: 2, arbitrary: patching },
);

const requests = fc.array(request, { maxLength: 15 });

/** A world as the reference makes it of the playground, or of the wide world: by requests. */
export const world: fc.Arbitrary<World> = fc
  .tuple(fc.constantFrom(freshPlayground, wide), requests)
  .map(([start, sent]) => worldAfter(start, ...sent));

/** The steps of a history on a server, starting in either world. */
export function history(semantics: Semantics = rfc9110): fc.Arbitrary<readonly ServerStep[]> {
  return fc
    .tuple(fc.constantFrom(freshPlayground, wide), fc.array(request, { minLength: 1, maxLength: 40 }))
    .map(([start, sent]) =>
      sent.reduce<readonly ServerStep[]>((steps, each) => {
        return [...steps, respond(semantics, steps.at(-1)?.after ?? start, each)];
      }, []),
    );
}
