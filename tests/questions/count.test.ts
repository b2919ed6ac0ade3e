import { expect, test } from '@jest/globals';
import { answerOn, pose } from '../../src/questions/index.ts';
import { count as generator } from '../../src/questions/count.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { count, scenarioOf } from './scenarios.ts';

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
  expect(answerOn(rfc9110, count, scenarioOf(sent))).toEqual(answer);
});

test('members of other collections are not counted, nor what is below a member', () => {
  expect(
    answerOn(rfc9110, { kind: 'count', collection: '/notes' }, scenarioOf(['PUT /notes/a x', 'PUT /users/2 {}'])),
  ).toEqual({
    id: 'one',
    text: 'one',
  });
});

test('options are in the order of numbers, whether they are words or digits', () => {
  const sent = [...post(9), ...post(9)].map((line) => line.replace('{', '{"same":1,'));
  expect(pose('q', count, scenarioOf(sent))?.options.map(({ id }) => id)).toEqual(['ten', 'n-19', 'not-sure']);
  expect(generator.rank({ id: 'n-11', text: '11' })).toBeGreaterThan(
    Number(generator.rank({ id: 'ten', text: 'ten' })),
  );
});
