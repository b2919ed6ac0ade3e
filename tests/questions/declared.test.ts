import { expect, test } from '@jest/globals';
import { declaredIn } from '../../src/questions/declared.ts';
import type { Ask, Scenario } from '../../src/questions/question.ts';
import { worldDeclaration, type DeclarationText } from '../../src/semantics/declaration.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { runOn } from '../../src/questions/simulate.ts';
import { requestOf, send } from '../helpers.ts';
import { merging } from '../semantics/misconceptions/patches.ts';

const ann = { '/users/1': { name: 'Ann' } };
const nobodyElse = 'Nobody else sends anything.';
const empty = 'The server holds nothing yet.';
const holdsAnn = 'The server holds /users/1 {"name":"Ann"}.';
const counts =
  'Each POST to /users creates a new resource, at a URL that the server chooses: it counts up from /users/1, past any that is taken';
const creates = 'At /users/{id}, PUT creates what is absent.';
const inLocation = '; the reply names that URL in Location';
const atOnce = 'DELETE removes what is there before it is answered.';
const asSent = 'The server stores content just as it is sent, and adds nothing to it.';

const count: Ask = { kind: 'count', collection: '/users' };
const status: Ask = { kind: 'status', request: 1 };
const where: Ask = { kind: 'where', request: 1 };
const holds = (path: `/${string}`): Ask => ({ kind: 'holds', path });

function scenarioOf(lines: readonly string[], declared: DeclarationText = {}): Scenario {
  const world = worldOf(worldDeclaration.parse({ collections: { '/users': {} }, ...declared }));
  return { world, sendings: lines.map((line) => send(line)), first: 1 };
}

const declared = (lines: readonly string[], ask: Ask, text?: DeclarationText): readonly string[] =>
  declaredIn(scenarioOf(lines, text), ask);

test('says whether PUT creates what is absent, once', () => {
  const twice = ['PUT /users/7 {}', 'PUT /users/8 {}'];
  expect(declared(twice, count)).toEqual([creates, empty, nobodyElse]);
});

test.each([
  ['replaces', 'At /users/{id}, PUT only replaces: where nothing is, it is answered 404.'],
  ['refused', 'At /users/{id}, PUT is not allowed.'],
] as const)('says that PUT is %s where the collection declares so', (put, sentence) => {
  const text = { collections: { '/users': { put } } };
  expect(declared(['PUT /users/7 {}'], status, text)).toEqual([sentence, empty, nobodyElse]);
});

test('says it only where it matters: not of what is there, unless it may be deleted', () => {
  const text = { resources: ann };
  expect(declared(['PUT /users/1 {}'], count, text)).toEqual([holdsAnn, nobodyElse]);
  expect(declared(['DELETE /users/1', 'PUT /users/1 {}'], count, text)).toEqual([
    atOnce,
    creates,
    holdsAnn,
    nobodyElse,
  ]);
});

test('says that PUT is allowed where something is, where a status is asked', () => {
  const text: DeclarationText = { resources: { ...ann, '/notes/a': 'milk' }, verbatim: ['/notes'] };
  expect(declared(['PUT /users/1 {}'], status, text)[0]).toBe('At /users/{id}, PUT is allowed.');
  expect(declared(['PUT /notes/a eggs'], status, text)[0]).toBe('At /notes/{name}, PUT is allowed.');
});

test('says that each POST to a collection creates, and how its URL is chosen', () => {
  expect(declared(['POST /users {}'], where, { resources: ann })).toEqual([
    `${counts}${inLocation}.`,
    holdsAnn,
    nobodyElse,
  ]);
  expect(declared(['POST /users {}'], count, { resources: ann })).toEqual([`${counts}.`, holdsAnn, nobodyElse]);
  expect(declared(['POST /users {}', 'DELETE /users/1'], count)).toContain(`${counts}; it gives none twice.`);
});

test('counts on from where a server is that has chosen URLs before', () => {
  const before = scenarioOf(['POST /users {}', 'POST /users {}']);
  const { after } = runOn(rfc9110, before);
  const [first] = declaredIn({ ...before, world: after, first: 3 }, count);
  expect(first).toContain('counts up from /users/3,');
});

test('says that a single member allows no POST', () => {
  const [first] = declared(['POST /users/1 {}'], status, { resources: ann });
  expect(first).toBe('At /users/{id}, POST is not allowed.');
});

test.each([
  ['/users/1', '/users/{id}'],
  ['/settings', '/settings'],
])('says which formats a PATCH of %s may have, and not that it is stored as it is sent', (target, place) => {
  const scenario = scenarioOf([], { resources: ann, documents: { '/settings': {} } });
  const patch = merging(target, { name: 'Bob' });
  const [first, ...others] = declaredIn({ ...scenario, sendings: [patch] }, holds('/users/1'));
  expect(first).toBe(`At ${place}, PATCH takes application/merge-patch+json and application/json-patch+json.`);
  expect(others).not.toContain(asSent);
});

test('says nothing of another method at a document', () => {
  const [first] = declared(['PUT /settings {}'], status, { documents: { '/settings': {} } });
  expect(first).toBe('The server holds /settings {}.');
});

test.each(['HEAD', 'OPTIONS', 'MOVE'])('says nothing of %s', (method) => {
  expect(declared([`${method} /users/1`], status, { resources: ann })).toEqual([holdsAnn, nobodyElse]);
});

test('says what an action does, and what it is about', () => {
  const actions = { '/users/{id}/hello': { mail: { to: 'email', subject: 'Hello' } } };
  const resources = { '/users/1': { email: 'ann@example.com' } };
  expect(declared(['POST /users/1/hello', 'GET /users/1/hello'], count, { actions, resources })).toEqual([
    'Each POST to /users/1/hello queues one mail, to the "email" of /users/1.',
    'The server holds /users/1 {"email":"ann@example.com"}.',
    nobodyElse,
  ]);
});

test('says what an action switches', () => {
  const text: DeclarationText = {
    collections: { '/lamps': {} },
    actions: { '/lamps/{id}/toggle': { toggle: 'lit' } },
    resources: { '/lamps/1': { lit: false } },
  };
  expect(declared(['POST /lamps/1/toggle', 'POST /lamps/1/toggle'], holds('/lamps/1'), text)).toEqual([
    'Each POST to /lamps/1/toggle switches the "lit" of /lamps/1 between true and false.',
    'The server holds /lamps/1 {"lit":false}.',
    nobodyElse,
  ]);
});

test('says how DELETE of what is absent is answered, where a status is asked, and not else', () => {
  const sentence = 'DELETE of what is absent is answered 404.';
  const text = { resources: ann };
  const twice = ['DELETE /users/1', 'DELETE /users/1'];
  expect(declared(twice, status, text)).toContain(sentence);
  expect(declared(twice, { kind: 'retry', of: { kind: 'status', request: 2 } }, text)).toContain(sentence);
  expect(declared(twice, count, text)).toEqual([atOnce, holdsAnn, nobodyElse]);
});

test('names the members that the server manages, and shows them in what it holds', () => {
  const text: DeclarationText = {
    collections: { '/articles': { adds: ['id', 'version'] } },
    resources: { '/articles/1': { title: 'Tea' } },
  };
  expect(declared(['PUT /articles/1 {"id":7,"title":"Tea"}'], holds('/articles/1'), text)).toEqual([
    'The server sets "id", "version" itself, whatever is sent for it; the rest is stored just as it is sent.',
    'The server holds /articles/1 {"id":"1","title":"Tea","version":1}.',
    nobodyElse,
  ]);
});

test.each([
  ['the content is asked for', 'PUT /users/1 {"name":"Bob"}', holds('/users/1'), true],
  ['a goal may be reached by it', 'PUT /users/1 {"name":"Bob"}', { kind: 'which', requests: [], goal: {} }, true],
  ['the content names an id', 'PUT /users/1 {"id":"2"}', where, true],
  ['the content has null', 'PUT /users/1 {"name":null}', count, true],
  ['neither is so', 'PUT /users/1 {"name":"Bob"}', count, false],
  ['it is no object', 'PUT /users/1 [null]', count, false],
  ['nothing is sent', 'GET /users/1', holds('/users/1'), false],
] as const)('says that what is sent is stored as it is, or not: %s', (_, line, ask, says) => {
  expect(declared([line], ask, { resources: ann }).includes(asSent)).toBe(says);
});

test.each([
  ['it is sent in another', ['PUT /users/1 {"name":"Ann","age":5}'], {}, holds('/users/1'), true],
  ['it is there in another', ['GET /users/1'], { '/users/1': { b: { d: 1, c: 2 } } }, holds('/users/1'), true],
  ['a reply is lost', ['PUT /users/1 {"b":1,"a":2}'], {}, { kind: 'retry', of: holds('/users/1') } as Ask, true],
  ['all is in that order', ['PUT /users/1 {"age": 5, "name": "Ann"}'], ann, holds('/users/1'), false],
  ['what is sent is no JSON', ['PUT /users/1 {"b'], ann, holds('/users/1'), false],
  ['no content is asked for', ['PUT /users/1 {"name":"Ann","age":5}'], {}, count, false],
] as const)('says in which order the answers show members, or not: %s', (_, lines, resources, ask, says) => {
  const sentence = 'In the answers, members are shown in the order of their names.';
  expect(declared(lines, ask, { resources }).includes(sentence)).toBe(says);
});

test('says that a query is ignored where one is sent', () => {
  expect(declared(['GET /users/1?delete=yes'], count, { resources: ann })).toEqual([
    'The server ignores the query of a URL.',
    holdsAnn,
    nobodyElse,
  ]);
});

test('declares what the requests to choose from would need', () => {
  const requests = [requestOf('PUT /users/7 {}'), requestOf('POST /users {}')];
  const ask: Ask = { kind: 'which', requests, goal: { '/users/7': {} } };
  expect(declaredIn(scenarioOf([]), ask)).toEqual([creates, `${counts}.`, asSent, empty, nobodyElse]);
});

test('shows what the server holds where the requests go, all of a collection and single documents, and nothing elsewhere', () => {
  const text: DeclarationText = {
    collections: { '/users': {}, '/orders': {} },
    documents: { '/settings': { theme: 'dark' } },
    verbatim: ['/notes'],
    resources: { ...ann, '/users/2': {}, '/orders/1': {}, '/notes/a': 'milk' },
  };
  const heldBy = (line: string, ask: Ask): string | undefined => declared([line], ask, text).at(-2);
  expect(heldBy('GET /users', count)).toBe('The server holds /users/1 {"name":"Ann"} and /users/2 {}.');
  expect(heldBy('GET /settings', status)).toBe('The server holds /settings {"theme":"dark"}.');
  expect(heldBy('GET /notes', status)).toBe('The server holds /notes/a milk.');
  expect(heldBy('PUT /notes/b eggs', status)).toBe('The server holds /notes/a milk.');
  expect(heldBy('GET /nowhere', holds('/orders/2'))).toBe('The server holds /orders/1 {}.');
  expect(heldBy('GET /nowhere', holds('/nowhere'))).toBe('The server holds nothing at these URLs yet.');
});

test('names the place that is empty where the server holds something elsewhere', () => {
  const text: DeclarationText = { collections: { '/users': {}, '/orders': {} }, resources: { '/orders/1': {} } };
  expect(declared(['GET /users'], count, text)).toEqual(['The server holds nothing at /users yet.', nobodyElse]);
});

test('a note is created by PUT, in words of its own place', () => {
  expect(declared(['PUT /notes/a milk', 'GET /notes/a'], status, { verbatim: ['/notes'] })[0]).toBe(
    'At /notes/{name}, PUT creates what is absent.',
  );
  expect(declared(['DELETE /notes/a'], count, { verbatim: ['/notes'] })).toEqual([atOnce, empty, nobodyElse]);
});

test('says that nobody sends anything beside what is sent, where another client does', () => {
  const other = { ...send('PUT /users/1 {}'), by: 'other' } as const;
  const scenario = scenarioOf(['GET /users/1'], { resources: ann });
  const said = declaredIn({ ...scenario, sendings: [...scenario.sendings, other] }, count);
  expect(said).toEqual([holdsAnn, 'Nobody sends anything beside these.']);
});

test('says that what is answered 503 was carried out, which it was', () => {
  const { world } = scenarioOf([]);
  const unavailable = { ...send('PUT /users/1 {}'), fault: 'apply-then-503' } as const;
  const scenario = { world, sendings: [unavailable], first: 1 };
  expect(declaredIn(scenario, count)).toContain('The server sends a 503 only once the request was carried out.');
  expect(runOn(rfc9110, scenario).after.resources.has('/users/1')).toBe(true);
});

test('says nothing of reading', () => {
  const text: DeclarationText = { collections: { '/users': {}, '/log': { put: 'refused' } }, resources: ann };
  const lines = ['GET /users/1', 'GET /log/1', 'GET /users', 'OPTIONS /users'];
  expect(declared(lines, status, text)).toEqual([holdsAnn, nobodyElse]);
});
