import { expect, test } from '@jest/globals';
import { worldAfter } from '../../src/evidence/trace.ts';
import { expectationOf } from '../../src/lesson/expectation.ts';
import { semanticsNamed } from '../../src/semantics/misconceptions/index.ts';
import { putNeedsExisting } from '../../src/semantics/misconceptions/put-replies.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { freshPlayground, requestOf, traceOf, traceOn } from '../helpers.ts';
import { lamps } from '../semantics/histories.ts';
import { merging } from '../semantics/misconceptions/patches.ts';

const world = worldAfter(traceOf('PUT /users/1 {"name":"Ann","email":"a@example.com"}'), freshPlayground);

test.each([
  ['PUT /users/2 {}', 201, 'nothing is there yet, and this server creates.'],
  ['PUT /users/1 {}', 204, '/users/1 is there already, and is replaced.'],
  ['PUT /users/1 {"name":"Ann","email":"a@example.com"}', 204, '/users/1 holds just this already.'],
  ['POST /users {}', 201, '/users is a collection, and the server chooses the new URL.'],
  ['POST /users/1/welcome-email', 202, 'an action queues a mail about /users/1, for later.'],
  ['DELETE /users/1', 204, '/users/1 is there, and goes.'],
  ['GET /users/1', 200, '/users/1 is there, and is read.'],
  ['GET /users/9', 404, 'nothing is at /users/9 now.'],
  ['DELETE /users/9', 404, 'nothing is at /users/9 now.'],
  ['POST /users/9/welcome-email', 404, 'this server refuses POST /users/9/welcome-email (Not Found).'],
  ['POST /users/1 {}', 405, 'this server refuses POST /users/1 (Method Not Allowed).'],
])('of %s the tutor expects %d: %s', (line, status, because) => {
  expect(expectationOf(rfc9110, world, requestOf(line))).toEqual({ status, because });
});

test.each([
  [{ name: 'Bea' }, '/users/1 is there, and is changed.'],
  [{ name: 'Ann' }, 'this server changes nothing for it now.'],
])('of a PATCH to %j the tutor does not expect that all is replaced', (patch, because) => {
  expect(expectationOf(rfc9110, world, merging('/users/1', patch).request)).toEqual({ status: 204, because });
});

test.each([
  ['put-appends-a-copy', 'PUT /users/1 {"name":"Ann","email":"a@example.com"}', 'this server creates /users/2.'],
  ['post-always-creates', 'POST /users/1/welcome-email', 'this server creates /users/2.'],
])('of %s the tutor expects what it does, and for that reason', (id, line, because) => {
  expect(expectationOf(semanticsNamed(id) ?? rfc9110, world, requestOf(line))).toMatchObject({ because });
});

test('a 304 is not said to refuse', () => {
  const request = requestOf('GET /users/1', ['If-None-Match', '*']);
  expect(expectationOf(rfc9110, world, request)).toEqual({
    status: 304,
    because: 'of /users/1 there is nothing newer to send.',
  });
});

test('a POST that is dropped is not said to be read', () => {
  const server = semanticsNamed('post-is-idempotent') ?? rfc9110;
  const left = worldAfter(traceOn(server, 'POST /users {}'), freshPlayground);
  const { because } = expectationOf(server, left, requestOf('POST /users {}'));
  expect(because).toBe('this server changes nothing for it now.');
});

test('an action that switches is said to, and no other replacement', () => {
  const { because } = expectationOf(rfc9110, lamps, requestOf('POST /lamps/1/toggle'));
  expect(because).toBe('an action switches "lit" of /lamps/1.');
});

test('what to expect depends on the server', () => {
  const server = putNeedsExisting.change(rfc9110);
  expect(expectationOf(server, world, requestOf('PUT /users/2 {}'))).toEqual({
    status: 404,
    because: 'this server refuses PUT /users/2 (Not Found).',
  });
});
