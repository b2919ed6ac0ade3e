import { expect, it } from '@jest/globals';
import type { LoggedExchange } from '../../src/evidence/exchange-json.ts';
import { respond } from '../../src/semantics/respond.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { leftOutText, listeningText, loggedText } from '../../src/view/log.ts';
import { freshPlayground, send } from '../helpers.ts';
import { lookOf } from './looks.ts';

const look = lookOf(80);
const { request } = send('PUT /users/1 {"name":"Ada"}');
const usual = ['Host', 'User-Agent', 'Accept', 'Content-Length'].map((name) => [name, 'as ever'] as const);
const step = respond(rfc9110, freshPlayground, request);
const logged: LoggedExchange = {
  number: 1,
  request: { ...request, headers: [...usual, ['If-Match', '"r1"'], ...request.headers] },
  step,
  delivered: true,
  fault: 'none',
};

it('says where to send requests, and how to stop', () => {
  expect(listeningText('http://127.0.0.1:8080', look)).toBe('Listening on http://127.0.0.1:8080. Ctrl-C stops.\n');
});

it('tells an exchange without what every client adds of itself', () => {
  expect(loggedText(logged, look)).toMatchInlineSnapshot(`
    "#1  PUT /users/1  {"name":"Ada"}
        If-Match: "r1"
        ──▶  201 Created                                             + /users/1  Ada
    "
  `);
});

it('tells which reply was not delivered', () => {
  expect(loggedText({ ...logged, delivered: false, fault: 'apply-then-drop' }, look)).toMatchInlineSnapshot(`
    "#1  PUT /users/1  {"name":"Ada"}
        If-Match: "r1"
        ──▶  201 Created                                             + /users/1  Ada
        This reply was not delivered: apply-then-drop.
    "
  `);
});

it.each([
  [1, '1 exchange is left out here: nobody read this log meanwhile.\n'],
  [20, '20 exchanges are left out here: nobody read this log meanwhile.\n'],
])('says how many exchanges it leaves out: %i', (count, text) => {
  expect(leftOutText(count, look)).toBe(text);
});
