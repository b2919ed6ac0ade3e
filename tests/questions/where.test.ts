import { expect, test } from '@jest/globals';
import { answerOn, pose } from '../../src/questions/index.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { lost } from '../helpers.ts';
import { scenarioOf, where } from './scenarios.ts';

test.each([
  ['a PUT that creates', ['PUT /users/9 {}'], 1, { id: 'at-users-9', text: '/users/9' }],
  ['a PUT that replaces', ['PUT /users/1 {}'], 1, { id: 'at-users-1', text: '/users/1' }],
  ['a POST', ['POST /users {"id":7}'], 1, { id: 'at-users-2', text: '/users/2' }],
  ['the second POST', ['POST /users {}', 'POST /users {}'], 2, { id: 'at-users-3', text: '/users/3' }],
  ['a POST whose reply is lost', [lost('POST /users {}')], 1, { id: 'at-users-2', text: '/users/2' }],
  ['an action', ['POST /users/1/welcome-email'], 1, { id: 'nowhere', text: 'nowhere: it stores nothing' }],
  ['a refused request', ['POST /users/1 {}'], 1, { id: 'nowhere', text: 'nowhere: it stores nothing' }],
  ['a DELETE', ['DELETE /users/1'], 1, { id: 'nowhere', text: 'nowhere: it stores nothing' }],
  ['a request that is not sent', [], 1, { id: 'nowhere', text: 'nowhere: it stores nothing' }],
] as const)('tells where %s puts what it sends', (_, sent, request, answer) => {
  expect(answerOn(rfc9110, where(request), scenarioOf(sent))).toEqual(answer);
});

test('asks by the number that the learner knows the request by', () => {
  expect(pose('q', where(2), scenarioOf(['PUT /users/8 {}', 'PUT /users/9 {}'], 4))?.text).toBe(
    'At which URL will the server put what #5 sends?',
  );
});
