import { expect, it } from '@jest/globals';
import { sameReplyEveryTime } from '../../../src/semantics/misconceptions/on-the-way.ts';
import { emptyReply } from '../../../src/semantics/reply.ts';
import { requestOf } from '../../helpers.ts';

const had = [
  ['PUT /users/1 {"a":1}', 201],
  ['PUT /users/1 {"a":1}', 204],
  ['PUT /users/1 {"a":2}', 204],
  ['DELETE /users/1', 204],
  ['DELETE /users/1', 404],
  ['PUT /users/1 {"a":1}', 201],
  ['GET /users/2', 404],
  ['GET /users/2', 200],
  ['POST /users {}', 201],
  ['POST /users {}', 409],
] as const;

it('expects of a repeated PUT or DELETE the reply to the first, and of all others their own', () => {
  const replied = had.map(([line, status]) => ({ request: requestOf(line), response: emptyReply(status) }));
  const expected = sameReplyEveryTime.expects?.(replied).map(({ status }) => status);
  expect(expected).toEqual([201, 201, 204, 204, 204, 201, 404, 200, 201, 409]);
});
