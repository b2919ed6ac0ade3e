import { expect, test } from '@jest/globals';
import { adds as reader } from '../../../src/questions/kinds/adds.ts';
import { lost } from '../../helpers.ts';
import { aboutOf, adds, answerTo, believing, faulty, idsOf, scenarioOf } from '../scenarios.ts';

const PUT = 'PUT /users/2 {"name":"Bob"}';
const POST = 'POST /users {"name":"Bob"}';
const OTHER = 'PUT /users/2 {"name":"Bea"}';
const MAIL = 'POST /users/1/welcome-email';
const none = { id: 'adds-nothing', text: 'no difference' };

test.each([
  ['a PUT', [PUT, PUT], 2, none],
  ['a PUT after another', [PUT, OTHER, PUT], 3, { id: 'changes-what-is-there', text: 'one changed resource' }],
  ['a POST', [POST, POST], 2, { id: 'adds-a-resource', text: 'one more resource' }],
  ['a POST to an action', [MAIL, MAIL], 2, { id: 'adds-a-mail', text: 'one more mail' }],
  ['a POST whose reply is lost', [POST, lost(POST)], 2, { id: 'adds-a-resource', text: 'one more resource' }],
  ['a POST that never arrives', [POST, faulty('drop-before-apply', POST)], 2, none],
  ['a DELETE', ['DELETE /users/1', 'DELETE /users/1'], 2, none],
  [
    'a DELETE of what was put again',
    ['DELETE /users/1', 'PUT /users/1 {}', 'DELETE /users/1'],
    3,
    { id: 'takes-something-away', text: 'one resource fewer' },
  ],
  ['a request that is not sent', [PUT], 2, none],
] as const)('tells what %s adds when it comes again', (_, sent, request, answer) => {
  expect(answerTo(adds(request), sent)).toEqual(answer);
});

test('tells what is more or fewer before what is other', () => {
  const again = aboutOf(adds(3), [PUT, OTHER, PUT]);
  expect(idsOf(believing('put-appends-a-copy'), again)).toEqual(['adds-a-resource']);
});

test('asks by the number that the learner knows the request by', () => {
  expect(reader.text(adds(2), scenarioOf([PUT, PUT], 4))).toBe(
    'What difference will #5 make to what is there just before it?',
  );
});
