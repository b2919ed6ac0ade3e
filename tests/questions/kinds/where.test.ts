import { expect, test } from '@jest/globals';
import { where as reader } from '../../../src/questions/kinds/where.ts';
import { create } from '../../../src/semantics/rfc9110/post.ts';
import { emptyReply } from '../../../src/semantics/reply.ts';
import { put } from '../../../src/semantics/rfc9110/put.ts';
import { withAct, type ServerBelief } from '../../../src/semantics/misconceptions/misconception.ts';
import { lost, turnedAwayAtTheDoor } from '../../helpers.ts';
import { aboutOf, answerTo, believing, faulty, idsOf, scenarioOf, where, world } from '../scenarios.ts';

const nowhere = { id: 'nowhere', text: 'nowhere' };
const at = (path: string) => ({ id: `at${path.replaceAll('/', '-')}`, text: path });

test.each([
  ['a PUT that creates', ['PUT /users/9 {}'], 1, at('/users/9')],
  ['a PUT that replaces', ['PUT /users/1 {}'], 1, at('/users/1')],
  ['a PUT of what is there already', ['PUT /users/9 {}', 'PUT /users/9 {}'], 2, at('/users/9')],
  ['a PUT to another spelling of its URL', ['PUT /users/a {}', 'PUT /users/%61 {}'], 2, at('/users/a')],
  ['a POST', ['POST /users {"id":7}'], 1, at('/users/2')],
  ['the second POST', ['POST /users {}', 'POST /users {}'], 2, at('/users/3')],
  ['a POST whose reply is lost', [lost('POST /users {}')], 1, at('/users/2')],
  ['a POST that never arrives', [faulty('drop-before-apply', 'POST /users {}')], 1, nowhere],
  ['an action', ['POST /users/1/welcome-email'], 1, nowhere],
  ['a refused request', ['POST /users/1 {}'], 1, nowhere],
  ['a refused PUT', ['PUT /users/1 {'], 1, nowhere],
  ['a DELETE', ['DELETE /users/1'], 1, nowhere],
  ['a request that is not sent', [], 1, nowhere],
] as const)('tells where %s puts what it sends', (_, sent, request, answer) => {
  expect(answerTo(where(request), sent)).toEqual(answer);
});

test('asks by the number that the learner knows the request by', () => {
  expect(reader.text(where(2), scenarioOf(['PUT /users/8 {}', 'PUT /users/9 {}'], 4))).toBe(
    'At which URL will you find what #5 sends?',
  );
});

test('knows where an equal POST created, if the reply to it is given again', () => {
  const twice = aboutOf(where(2), ['POST /users {}', 'POST /users {}']);
  expect(idsOf(believing('post-is-idempotent'), twice)).toEqual(['at-users-2']);
});

const server = (change: ServerBelief['change']): ServerBelief => ({
  ...(believing('put-merges') as ServerBelief),
  change,
});

test('is not told where the reply to a POST names no URL', () => {
  const silent = server((semantics) =>
    withAct(semantics, 'collection', 'POST', (situation) => ({ ...create(situation), reply: () => emptyReply(201) })),
  );
  expect(idsOf(silent, aboutOf(where(1), ['POST /users {}']))).toEqual(['untold']);
  expect(idsOf(silent, aboutOf(where(1), [lost('POST /users {}')]))).toEqual(['at-users-2']);
});

test('is told, without Location, where a POST created what it was sent to', () => {
  const creating = server((semantics) => withAct({ ...semantics, checks: [] }, 'member', 'POST', put));
  expect(idsOf(creating, aboutOf(where(1), ['POST /users/9 {}']))).toEqual(['at-users-9']);
});

test('is nowhere where a PUT has nothing come of it, though it says so', () => {
  const idle = server((semantics) =>
    withAct(semantics, 'member', 'PUT', () => ({ writes: [], reply: () => emptyReply(204) })),
  );
  expect(idsOf(idle, aboutOf(where(1), ['PUT /users/9 {}']))).toEqual(['nowhere']);
});

test('is nowhere where the request was turned away at the door', () => {
  const trace = [turnedAwayAtTheDoor('PUT /users/9 {}', 413)];
  expect(reader.answer(where(1), { scenario: scenarioOf(['PUT /users/9 {}']), trace, after: world }).id).toBe(
    'nowhere',
  );
});
