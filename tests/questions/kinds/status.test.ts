import { expect, test } from '@jest/globals';
import { status as reader } from '../../../src/questions/kinds/status.ts';
import type { Header } from '../../../src/http/message.ts';
import { runOn } from '../../../src/questions/simulate.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { lost, send } from '../../helpers.ts';
import { merging } from '../../semantics/misconceptions/patches.ts';
import { answerTo, faulty, scenarioOf, status } from '../scenarios.ts';

const either = { id: 'status-200-or-204', text: '200 or 204', seen: '204 No Content' };
const none = { id: 'no-reply', text: 'no reply' };

test.each([
  ['what creates', ['PUT /users/2 {}'], 1, { id: 'status-201', text: '201 Created' }],
  ['what replaces, as the server likes', ['PUT /users/2 {}', 'PUT /users/2 {}'], 2, either],
  ['what patches, as the server likes', [merging('/users/1', { name: 'Bob' })], 1, either],
  ['what deletes, as the server likes', ['DELETE /users/1'], 1, either],
  ['what reads', ['GET /users/1'], 1, { id: 'status-200', text: '200 OK' }],
  ['what asks for the methods', ['OPTIONS /users'], 1, { id: 'status-204', text: '204 No Content' }],
  ['what is refused', ['POST /users/1 {}'], 1, { id: 'status-405', text: '405 Method Not Allowed' }],
  ['a PUT that is refused', ['PUT /users {}'], 1, { id: 'status-405', text: '405 Method Not Allowed' }],
  ['what loses its reply', [lost('PUT /users/2 {}')], 1, none],
  ['what never arrives', [faulty('drop-before-apply', 'PUT /users/2 {}')], 1, none],
  ['what is not sent', ['GET /users'], 2, none],
] as const)('tells how %s is answered', (_, sent, request, answer) => {
  expect(answerTo(status(request), sent)).toEqual(answer);
});

test('has near it the other ways in which such a request is answered', () => {
  const near = (line: string, ...headers: readonly Header[]): readonly string[] => {
    const run = runOn(rfc9110, scenarioOf([send(line, ...headers)]));
    return reader.near(status(1), run, 0).map(({ id }) => id);
  };
  expect(near('GET /users/9')).toEqual(['status-200', 'status-404', 'status-304']);
  expect(near('GET /users/9', ['If-None-Match', '"a"'])).toEqual([
    'status-200',
    'status-304',
    'status-404',
    'status-412',
  ]);
  const tag: Header = ['If-Match', '"a"'];
  expect(near('PUT /users/9 {}')).toEqual(['status-201', 'status-200-or-204', 'status-404', 'status-409']);
  expect(near('PUT /users/9 {}', tag)).toEqual([
    'status-201',
    'status-200-or-204',
    'status-412',
    'status-404',
    'status-409',
  ]);
  expect(near('DELETE /users/1', tag)).toEqual(['status-200-or-204', 'status-412', 'status-409']);
});

test('asks by the number that the learner knows the request by', () => {
  expect(reader.text(status(2), scenarioOf(['GET /users', 'PUT /users/9 {}', 'GET /users'], 4))).toBe(
    'With which status will #5 be answered?',
  );
});
