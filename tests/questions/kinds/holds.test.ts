import { expect, test } from '@jest/globals';
import { holds as reader } from '../../../src/questions/kinds/holds.ts';
import { requestOf } from '../../helpers.ts';
import { answerTo, holds, scenarioOf } from '../scenarios.ts';

const ann = '{"email":"ann@example.com","name":"Ann"}';

test.each([
  ['what was sent', ['PUT /users/2 {"name":"Bob"}'], '/users/2', { id: 'holds-name-bob', text: '{"name":"Bob"}' }],
  [
    'what was there before, with its members in the one order',
    ['GET /users'],
    '/users/1',
    { id: 'holds-email-ann-example-com-name-ann', text: ann, seen: '{"name":"Ann","email":"ann@example.com"}' },
  ],
  ['nothing', ['DELETE /users/1'], '/users/1', { id: 'holds-nothing', text: '404 Not Found' }],
  ['a note, whatever its type', ['PUT /notes/a milk'], '/notes/a', { id: 'holds-milk', text: 'milk' }],
  ['an empty note', ['PUT /notes/a'], '/notes/a', { id: 'holds-no-content', text: 'no content' }],
] as const)('tells that a GET returns %s', (_, sent, path, answer) => {
  expect(answerTo(holds(path), sent)).toEqual(answer);
});

test.each([
  ['{"a":1,"b":[1,{"c":2,"d":3}]}', '{ "b": [1, {"d": 3, "c": 2}],\n  "a": 1.0 }'],
  ['{"a":"x  y"}', '{\n\t"a": "x  y"\n}'],
])('gives one answer for %s, however it is written', (one, other) => {
  const answer = (content: string) => {
    const sending = { request: { ...requestOf(`PUT /users/2 ${content}`) }, fault: 'none' } as const;
    const { id, text } = answerTo(holds('/users/2'), [sending]);
    return { id, text };
  };
  expect(answer(other)).toEqual(answer(one));
  expect(answer(one).text).toBe(one);
});

test('asks about the path, after the last request', () => {
  expect(reader.text(holds('/users/1'), scenarioOf(['GET /users', 'PUT /users/1 {}'], 2))).toBe(
    'After #3, what will GET /users/1 return?',
  );
});
