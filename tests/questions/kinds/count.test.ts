import { expect, test } from '@jest/globals';
import { count as reader } from '../../../src/questions/kinds/count.ts';
import { computeQuestion } from '../../../src/questions/multiple-choice.ts';
import { aboutOf, answerTo, believing, count } from '../scenarios.ts';

const post = (times: number): readonly string[] =>
  Array.from({ length: times }, (_, index) => `POST /users {"n":${index}}`);

test.each([
  [['DELETE /users/1'], { id: 'none', text: 'none' }],
  [['GET /users'], { id: 'one', text: 'one' }],
  [['PUT /users/1 {}'], { id: 'one', text: 'one' }],
  [['PUT /users/2 {}'], { id: 'two', text: 'two' }],
  [post(9), { id: 'ten', text: 'ten' }],
  [post(10), { id: 'n-11', text: '11' }],
])('after %j the collection holds so many', (sent, answer) => {
  expect(answerTo(count, sent)).toEqual(answer);
});

test('members of other collections are not counted, nor what is below a member', () => {
  const notes = { kind: 'count', collection: '/notes' } as const;
  expect(answerTo(notes, ['PUT /notes/a x', 'PUT /users/2 {}']).id).toBe('one');
});

test('asks by the number that the learner knows the last request by', () => {
  expect(reader.text(count, aboutOf(count, ['GET /users', 'GET /users'], 4).scenario)).toBe(
    'How many users will the server hold after #5?',
  );
});

test('options are in the order of numbers, whether they are words or digits', () => {
  const twice = [...post(9), ...post(9)].map((line) => line.replace('{', '{"same":1,'));
  const minds = [believing('post-is-idempotent')];
  const options = computeQuestion('q', aboutOf(count, twice), { minds })?.options;
  expect(options?.map(({ id }) => id)).toEqual(['ten', 'n-18', 'n-19', 'not-sure']);
  expect(reader.rank({ id: 'n-11', text: '11' })).toBeGreaterThan(Number(reader.rank({ id: 'ten', text: 'ten' })));
});
