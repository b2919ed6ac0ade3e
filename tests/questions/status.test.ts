import { expect, test } from '@jest/globals';
import { answerOn, pose } from '../../src/questions/index.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { lost } from '../helpers.ts';
import { scenarioOf, status } from './scenarios.ts';

test.each([
  ['what creates', ['PUT /users/2 {}'], 1, { id: 'status-201', text: '201 Created' }],
  ['what replaces', ['PUT /users/2 {}', 'PUT /users/2 {}'], 2, { id: 'status-204', text: '204 No Content' }],
  ['what is refused', ['POST /users/1 {}'], 1, { id: 'status-405', text: '405 Method Not Allowed' }],
  ['what loses its reply', [lost('PUT /users/2 {}')], 1, { id: 'no-reply', text: 'no reply arrives' }],
  ['what is not sent', ['GET /users'], 2, { id: 'no-reply', text: 'no reply arrives' }],
] as const)('tells how %s is answered', (_, sent, request, answer) => {
  expect(answerOn(rfc9110, status(request), scenarioOf(sent))).toEqual(answer);
});

test('asks by the number that the learner knows the request by', () => {
  expect(pose('q', status(2), scenarioOf(['GET /users', 'PUT /users/9 {}'], 4))?.text).toBe(
    'With which status will #5 be answered?',
  );
});
