import type { Sending } from '../../../src/http/sending.ts';
import type { About, Ask } from '../../../src/questions/question.ts';
import type { World } from '../../../src/semantics/world.ts';
import { freshPlayground, lost, send } from '../../helpers.ts';
import { wide } from '../histories.ts';
import { byAnother, meeting, merging, operating } from './patches.ts';

const [ann, bob] = ['PUT /users/1 {"name":"Ann","age":5}', 'PUT /users/1 {"name":"Bob"}'];
const [post, list] = ['POST /users {"a":1}', 'PUT /users/1 {"tags":["a"]}'];
const count: Ask = { kind: 'count', collection: '/users' };
const holds: Ask = { kind: 'holds', path: '/users/1' };
const status = (request: number): Ask => ({ kind: 'status', request });
const where: Ask = { kind: 'where', request: 1 };
const named = (name: string): string => `POST /users {"name":"${name}"}`;
const retry: Ask = { kind: 'retry', of: { kind: 'count', collection: '/users' } };
const grows = operating('/users/1', 'add /tags/- "b"');
const ifMatch = (line: string, tag: string): Sending => send(line, ['If-Match', tag]);
const keyed = send(post, ['Idempotency-Key', '"k1"']);
const payment = send('POST /payments {"a":1}', ['Idempotency-Key', '"k1"']);

/** What tells each belief from the reference: a question and its scenario, or only words that a lesson has for it. */
export const telling: Readonly<Record<string, 'words' | readonly [Ask, ...sent: (string | Sending)[]]>> = {
  'put-needs-existing': [status(1), ann],
  'post-uses-my-id': [where, 'POST /users {"id":"ann"}'],
  'post-to-item-updates': [status(2), ann, 'POST /users/1 {"b":2}'],
  'put-appends-a-copy': [count, ann, ann],
  'key-makes-post-idempotent': [count, keyed, keyed],
  'post-is-idempotent': [count, post, post],
  'put-merges': [holds, ann, bob],
  'post-always-creates': [count, 'PUT /users/a {"email":"ann@example.com"}', 'POST /users/a/welcome-email'],
  'same-reply-every-time': [status(2), ann, ann],
  'weak-tag-matches': [status(2), 'PUT /accounts/1 {"n":1}', ifMatch('PUT /accounts/1 {"n":2}', 'W/"r2"')],
  'etag-is-only-for-caching': [holds, ann, ifMatch(bob, '"r0"')],
  'none-match-means-304': [status(2), ann, send(bob, ['If-None-Match', '*'])],
  'late-retry-is-harmless': [holds, ann, bob, ann],
  'conflicts-are-noticed': [holds, 'GET /users/1', byAnother(send(ann)), bob],
  'if-match-merges': [holds, ann, ifMatch('PUT /users/1 {"age":6}', '"r0"')],
  'put-always-200': [status(1), ann],
  'put-always-201': [status(2), ann, bob],
  'put-picks-its-own-url': [where, 'PUT /users/7 {"name":"Ann"}'],
  'put-uses-body-id': [where, 'PUT /users/1 {"id":"ann"}'],
  'put-repeats-its-effect': [holds, list, list],
  'put-null-removes': [holds, 'PUT /users/1 {"name":"Ann","age":null}'],
  'post-omits-location': [where, post],
  'post-detects-duplicates': [status(2), post, post],
  'timeout-means-it-failed': [retry, lost(post), post],
  'retry-is-always-safe': [retry, lost(post), post],
  'second-delete-404-is-an-error': 'words',
  'idempotent-is-safe': 'words',
  'no-side-effects': 'words',
  'delete-shifts-ids': [count, ...['Ann', 'Bob', 'Cyd'].map(named), 'DELETE /users/1', 'DELETE /users/1'],
  'get-performs-actions': [holds, ann, 'GET /users/1?action=delete'],
  'put-must-create': [status(1), 'PUT /items/7 {"name":"Ann"}'],
  'allow-is-optional': 'words',
  'wrong-method-means-404': [status(1), 'DELETE /users'],
  'precondition-beats-415': [status(1), ifMatch('PUT /users/1 Ann', '"r1"')],
  'unavailable-means-not-applied': [count, meeting('apply-then-503', send(post)), post],
  'refused-repeat-breaks-it': 'words',
  'key-is-for-any-content': [status(2), payment, send('POST /payments {"a":2}', ['Idempotency-Key', '"k1"'])],
  'key-changes-nothing': [{ kind: 'count', collection: '/payments' }, payment, payment],
  'null-is-stored': [holds, ann, merging('/users/1', { age: null })],
  'merge-patch-merges-lists': [holds, list, merging('/users/1', { tags: ['b'] })],
  'patch-half-applies': [holds, ann, operating('/users/1', 'replace /name "Bob"', 'test /age 9')],
  'patch-is-idempotent': [holds, list, grows, grows],
  'patch-is-never-idempotent': 'words',
  'put-response-is-the-resource': 'words',
  'accepted-is-done': 'words',
};

// In the playground, but for what it does not declare.
const worlds: Readonly<Record<string, World>> = { 'put-must-create': wide };

/** Those of them that are a question about a scenario. */
export const asked = Object.entries(telling).flatMap(([id, told]): [string, About][] => {
  return told === 'words' ? [] : [aboutOf(id, told)];
});

/** A scenario for each server whose departure no question is about. */
export const silent = [aboutOf('allow-is-optional', [status(1), 'DELETE /users'])];

function aboutOf(id: string, [ask, ...sent]: readonly [Ask, ...sent: (string | Sending)[]]): [string, About] {
  const sendings = sent.map((each) => (typeof each === 'string' ? send(each) : each));
  return [id, { ask, scenario: { world: worlds[id] ?? freshPlayground, sendings, first: 1 } }];
}
