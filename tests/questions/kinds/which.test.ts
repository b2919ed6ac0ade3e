import { describe, expect, test } from '@jest/globals';
import { REFERENCE_RESPONDENT } from '../../../src/questions/simulate.ts';
import { computeQuestion } from '../../../src/questions/multiple-choice.ts';
import { NOT_SURE } from '../../../src/questions/question.ts';
import { which as generator } from '../../../src/questions/kinds/which.ts';
import { requestOf } from '../../helpers.ts';
import { aboutOf, believing, idsOf, scenarioOf, which } from '../scenarios.ts';

const BOB = { '/users/2': { name: 'Bob' } };
const PUT = 'PUT /users/2 {"name":"Bob"}';
const POST = 'POST /users {"name":"Bob"}';
const bobAtTwo = which({ ...BOB }, PUT, 'PUT /users/2 {"name":"Bea"}', 'POST /users/2 {"name":"Bob"}');

describe('the request that reaches a goal', () => {
  test.each([
    ['by what it holds', bobAtTwo, ['put-users-2-name-bob']],
    ['by nothing being there', which({ '/users/1': null }, 'DELETE /users/1', 'GET /users/1'), ['delete-users-1']],
    ['by a mail', which({ outbox: 1 }, 'POST /users/1/welcome-email', PUT), ['post-users-1-welcome-email']],
    ['by no change', which({}, 'GET /users', PUT), ['get-users']],
    ['if one does', which(BOB, 'GET /users/2'), []],
    ['and each that does', which(BOB, PUT, POST), ['put-users-2-name-bob', 'post-users-name-bob']],
  ])('is found %s', (_, ask, ids) => {
    expect(idsOf(REFERENCE_RESPONDENT, aboutOf(ask, []))).toEqual(ids);
  });

  test('changes nothing else than the goal says, after what was sent before', () => {
    expect(
      idsOf(REFERENCE_RESPONDENT, aboutOf(which({ outbox: 1 }, 'POST /users/1/welcome-email'), [PUT])),
    ).toHaveLength(1);
    expect(idsOf(REFERENCE_RESPONDENT, aboutOf(which(BOB, 'DELETE /users/1'), [PUT]))).toEqual([]);
  });

  test('is another to who holds a misconception', () => {
    const ask = which({ '/users/1': { name: 'Eve', email: 'ann@example.com' } }, 'PUT /users/1 {"name":"Eve"}');
    expect(idsOf(believing('put-merges'), aboutOf(ask, []))).toEqual(['put-users-1-name-eve']);
    expect(idsOf(REFERENCE_RESPONDENT, aboutOf(ask, []))).toEqual([]);
  });

  test('is not the only one where another could be taken for it', () => {
    const asText = { ...requestOf(PUT), headers: [['Content-Type', 'text/plain']] as const };
    expect(idsOf(REFERENCE_RESPONDENT, aboutOf(which(BOB, PUT, asText), []))).toHaveLength(2);
    const asList = 'PUT /users/2 ["name","Bob"]';
    expect(idsOf(REFERENCE_RESPONDENT, aboutOf(which(BOB, asList, PUT), []))).toHaveLength(2);
  });
});

describe('the question', () => {
  test.each([
    [BOB, 'Which of these requests makes this so, and changes nothing else: /users/2 holds {"name":"Bob"}?'],
    [
      { '/users/1': null, outbox: 2 },
      'Which of these requests makes this so, and changes nothing else: nothing is at /users/1; the outbox grows by 2?',
    ],
    [
      { outbox: ['ann@example.com'] },
      'Which of these requests makes this so, and changes nothing else: a mail goes to ann@example.com?',
    ],
    [{}, 'Which of these requests changes nothing?'],
  ])('for the goal %j is a sentence', (goal, text) => {
    expect(generator.text(which(goal, PUT), scenarioOf([]))).toBe(text);
  });

  test('offers requests on one line each', () => {
    const email = 'ann@example.com';
    const part = 'PUT /users/1 {"name":"Eve"}';
    const whole = `PUT /users/1 {"name":"Eve","email":"${email}"}`;
    const ask = which({ '/users/1': { name: 'Eve', email } }, part, whole, 'GET /users/1');
    expect(computeQuestion('q', aboutOf(ask, []), { minds: [believing('put-merges')] })?.options).toEqual([
      { id: 'get-users-1', text: 'GET /users/1' },
      { id: 'put-users-1-name-eve', text: 'PUT /users/1  {"name":"Eve"}' },
      { id: 'put-users-1-name-eve-email-ann-example-com', text: `PUT /users/1  {"name":"Eve","email":"${email}"}` },
      NOT_SURE,
    ]);
  });

  test('tells the header fields of a request, but not the media type', () => {
    const request = { ...requestOf(PUT), headers: [...requestOf(PUT).headers, ['If-None-Match', '*']] as const };
    expect(idsOf(REFERENCE_RESPONDENT, aboutOf(which(BOB, request), []))).toEqual([
      'put-users-2-name-bob-if-none-match',
    ]);
  });
});

test('is shown by the run of the request that was chosen', () => {
  const shown = (answer: string) => [0, 1, 2, 3].filter((run) => generator.shows?.(bobAtTwo, answer, run));
  expect(shown('put-users-2-name-bea')).toEqual([1]);
  expect(shown('not-sure')).toEqual([]);
});
