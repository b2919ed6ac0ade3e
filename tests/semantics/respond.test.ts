import { describe, expect, it } from '@jest/globals';
import { fieldOf, textOf } from '../../src/http/message.ts';
import { withAct } from '../../src/semantics/misconceptions/misconception.ts';
import { emptyReply } from '../../src/semantics/reply.ts';
import { allowOf, isDecidedByHead } from '../../src/semantics/respond.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import type { TargetKind } from '../../src/semantics/target.ts';
import { requestOf } from '../helpers.ts';
import { replyOf, step, stepOn, wide } from './histories.ts';

describe('Allow', () => {
  it.each<[TargetKind, string]>([
    ['collection', 'GET, HEAD, POST, OPTIONS'],
    ['member', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['record', 'GET, HEAD, OPTIONS'],
    ['document', 'GET, HEAD, PUT, PATCH, OPTIONS'],
    ['listing', 'GET, HEAD, OPTIONS'],
    ['note', 'GET, HEAD, PUT, DELETE, OPTIONS'],
    ['action', 'POST, OPTIONS'],
  ])('of a %s is %s', (kind, allow) => {
    expect(allowOf(rfc9110, kind)).toBe(allow);
  });
});

describe('the head of a request', () => {
  it.each([
    ['decides about what is refused', 'PUT /users {}', true],
    ['decides nothing where the content does', 'PUT /users/1 {}', false],
    ['decides nothing where the method is performed', 'GET /users', false],
  ])('%s', (_, line, isDecided) => {
    expect(isDecidedByHead(rfc9110, wide, requestOf(line))).toBe(isDecided);
  });
});

describe('a server', () => {
  it.each([
    ['a method that it does not implement by 501', 'BREW /users', 501],
    ['such a method by 501 where nothing is routed', 'BREW /nowhere', 501],
    ['a method in another case by 501', 'get /users', 501],
    ['a method that only others implement by 501', 'QUERY /users {}', 501],
    ['a method named as a property of every object by 501', 'constructor /users', 501],
    ['a path that is routed nowhere by 404', 'PUT /nowhere {}', 404],
    ['a method that is not allowed by 405', 'DELETE /users', 405],
    ['such a method by 405 where nothing is', 'DELETE /orders/7', 405],
    ['OPTIONS of the server itself by 204', 'OPTIONS *', 204],
    ['any other method for the server itself by 404', 'GET *', 404],
  ])('answers %s', (_, line, status) => {
    expect(step(wide, line).response.status).toBe(status);
  });

  it.each([
    ['BREW /users', 'It implements GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.'],
    ['patch /users/1', 'Names of methods are case-sensitive: it implements PATCH.'],
  ])('says in its 501 to %s what it implements', (line, said) => {
    expect(textOf(step(wide, line).response.body)).toContain(said);
  });

  it('tells no Allow for the server itself', () => {
    expect(replyOf(step(wide, 'OPTIONS *'))).toEqual({ status: 204, headers: [], body: '' });
  });

  it('implements and allows a method as soon as an act is given to it', () => {
    const deleting = withAct(rfc9110, 'document', 'DELETE', () => ({ writes: [], reply: () => emptyReply(204) }));
    expect(stepOn(deleting, wide, 'DELETE /settings').response.status).toBe(204);
    const refusal = stepOn(deleting, wide, 'DELETE /users').response;
    expect([refusal.status, fieldOf(refusal, 'Allow')]).toEqual([405, allowOf(deleting, 'collection')]);
    expect(allowOf(deleting, 'document')).toBe('GET, HEAD, PUT, PATCH, DELETE, OPTIONS');
  });

  // RFC 9110 §8.6: the length that a GET would be answered with, or none.
  it('says to HEAD how long the answer to GET is', () => {
    const { body } = step(wide, 'GET /settings').response;
    expect(fieldOf(step(wide, 'HEAD /settings').response, 'Content-Length')).toBe(String(body.length));
  });

  it('says no length in a 304', () => {
    const { response } = step(wide, 'HEAD /settings', ['If-None-Match', '*']);
    expect([response.status, fieldOf(response, 'Content-Length')]).toEqual([304, undefined]);
  });

  // RFC 9110 §8.6: not even a length of 0.
  it('says no length in a 204', () => {
    const quiet = withAct(rfc9110, 'document', 'HEAD', () => ({ writes: [], reply: () => emptyReply(204) }));
    expect(replyOf(stepOn(quiet, wide, 'HEAD /settings'))).toEqual({ status: 204, headers: [], body: '' });
  });

  it('counts a request and its second before it answers', () => {
    const { before, after } = step(wide, 'PUT /notes/a milk');
    expect([before.bookkeeping.requests, after.bookkeeping.requests]).toEqual([0, 1]);
    expect(before).toBe(wide);
  });
});
