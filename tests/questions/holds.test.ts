import { expect, test } from '@jest/globals';
import { answerOn, pose } from '../../src/questions/index.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { holds, scenarioOf } from './scenarios.ts';

test.each([
  ['what was sent', ['PUT /users/2 {"name":"Bob"}'], '/users/2', { id: 'holds-name-bob', text: '{"name":"Bob"}' }],
  [
    'what was there before',
    ['GET /users'],
    '/users/1',
    { id: 'holds-name-ann-email-ann-example-com', text: '{"name":"Ann","email":"ann@example.com"}' },
  ],
  ['nothing', ['DELETE /users/1'], '/users/1', { id: 'holds-nothing', text: 'nothing: 404 Not Found' }],
  ['a note, whatever its type', ['PUT /notes/a milk'], '/notes/a', { id: 'holds-milk', text: 'milk' }],
] as const)('tells that a GET returns %s', (_, sent, path, answer) => {
  expect(answerOn(rfc9110, holds(path), scenarioOf(sent))).toEqual(answer);
});

test('asks about the path, after the last request', () => {
  expect(pose('q', holds('/users/1'), scenarioOf(['GET /users', 'PUT /users/1 {}'], 2))?.text).toBe(
    'After #3, what will GET /users/1 return?',
  );
});
