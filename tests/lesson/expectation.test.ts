import { expect, test } from '@jest/globals';
import { worldAfter } from '../../src/evidence/trace.ts';
import { expectationOf } from '../../src/lesson/expectation.ts';
import { putNeedsExisting } from '../../src/semantics/misconceptions/put-needs-existing.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { freshPlayground, requestOf, traceOf } from '../helpers.ts';

const world = worldAfter(traceOf('PUT /users/1 {"name":"Ann","email":"a@example.com"}'), freshPlayground);

test.each([
  ['PUT /users/2 {}', 201, 'nothing is there yet, and this server creates.'],
  ['PUT /users/1 {}', 204, '/users/1 is there already, and is replaced.'],
  ['PUT /users/1 {"name":"Ann","email":"a@example.com"}', 204, '/users/1 holds just this already.'],
  ['POST /users {}', 201, '/users is a collection, and the server chooses the new URL.'],
  ['POST /users/1/welcome-email', 202, 'an action queues a mail about /users/1, for later.'],
  ['DELETE /users/1', 204, '/users/1 is there, and goes.'],
  ['GET /users/1', 200, '/users/1 is there, and is read.'],
  ['GET /users/9', 404, 'this server refuses GET /users/9 now (Not Found).'],
  ['POST /users/1 {}', 405, 'this server refuses POST /users/1 now (Method Not Allowed).'],
])('of %s the tutor expects %d: %s', (line, status, because) => {
  expect(expectationOf(rfc9110, world, requestOf(line))).toEqual({ status, because });
});

test('what to expect depends on the server', () => {
  const server = putNeedsExisting.change(rfc9110);
  expect(expectationOf(server, world, requestOf('PUT /users/2 {}'))).toEqual({
    status: 404,
    because: 'this server refuses PUT /users/2 now (Not Found).',
  });
});
