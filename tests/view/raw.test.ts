import { expect, it } from '@jest/globals';
import type { Exchange } from '../../src/evidence/exchange.ts';
import { bytesOf } from '../../src/http/message.ts';
import { rawText } from '../../src/view/raw.ts';
import { lost, requestOf, send, traceOf } from '../helpers.ts';
import { lookOf } from './looks.ts';

const raw = (exchanges: readonly Exchange[], columns = 80, plain = false): string =>
  exchanges.map((exchange) => rawText({ kind: 'exchanged', exchange }, lookOf(columns, { plain }))).join('');

it('shows all of both messages, and what the server noted', () => {
  expect(raw(traceOf('PUT /users/1 {"name":"Alice"}', 'GET /users/1'))).toMatchInlineSnapshot(`
    "
      #1, sent:
          PUT /users/1 HTTP/1.1
          Content-Type: application/json

          {"name":"Alice"}

      #1, received:
          HTTP/1.1 201 Created
          ETag: "r2"

      The server's log: #1 created /users/1.

      Host, Connection and Content-Length, which a client adds, are left out of
      the request.

      #2, sent:
          GET /users/1 HTTP/1.1

      #2, received:
          HTTP/1.1 200 OK
          Content-Type: application/json
          ETag: "r2"
          Last-Modified: Mon, 01 Jan 2024 00:00:01 GMT

          {"name":"Alice"}

      The server's log: #2 changed nothing.

      Host, Connection and Content-Length, which a client adds, are left out of
      the request.
    "
  `);
  expect(raw(traceOf('GET /users/1'), 40)).toMatchInlineSnapshot(`
    "
    #1, sent:
      GET /users/1 HTTP/1.1

    #1, received:
      HTTP/1.1 404 Not Found
      Content-Type:
        application/problem+json

      {"type":"about:blank","title":"Not
        Found","status":404,"detail":"There
        is nothing at /users/1."}

    The server's log: #1 changed nothing.

    Host, Connection and Content-Length,
    which a client adds, are left out of the
    request.
    "
  `);
  expect(raw(traceOf('GET /users/1'), 80, true)).toMatchInlineSnapshot(`
    "
    #1, sent:
    GET /users/1 HTTP/1.1

    #1, received:
    HTTP/1.1 404 Not Found
    Content-Type: application/problem+json

    {"type":"about:blank","title":"Not Found","status":404,"detail":"There is
      nothing at /users/1."}

    The server's log: #1 changed nothing.

    Host, Connection and Content-Length, which a client adds, are left out of
    the request.
    "
  `);
});

it('shows what the client did not come to see as the server has it', () => {
  expect(raw(traceOf(lost('POST /users {"name":"Alice"}')))).toMatchInlineSnapshot(`
    "
      #1, sent:
          POST /users HTTP/1.1
          Content-Type: application/json

          {"name":"Alice"}

      #1, received: nothing (connection lost).

      The server's log: #1 created /users/1. Its reply, 201, did not arrive.

      Host, Connection and Content-Length, which a client adds, are left out of
      the request.
    "
  `);
});

it('does not tell what the server did where that is not told yet', () => {
  const [exchange] = traceOf(lost('POST /users {"name":"Alice"}'));
  expect(exchange && rawText({ kind: 'unanswered', exchange }, lookOf(80))).toMatchInlineSnapshot(`
    "
      #1, sent:
          POST /users HTTP/1.1
          Content-Type: application/json

          {"name":"Alice"}

      #1, received: nothing (connection lost).

      The server's log is told once you have decided.

      Host, Connection and Content-Length, which a client adds, are left out of
      the request.
    "
  `);
});

it('shows a message that never came to the server', () => {
  const exchange: Exchange = {
    number: 4,
    request: requestOf('GET /users'),
    seen: { kind: 'timed-out' },
    served: { kind: 'not-served' },
  };
  expect(raw([exchange])).toMatchInlineSnapshot(`
    "
      #4, sent:
          GET /users HTTP/1.1

      #4, received: nothing (timed out).

      The server's log: nothing of #4 reached its resources.

      Host, Connection and Content-Length, which a client adds, are left out of
      the request.
    "
  `);
});

it('keeps lines and indentation, and makes visible what is not seen', () => {
  const [exchange] = traceOf('GET /notes');
  if (exchange === undefined) throw new Error('No request was sent.');
  const body = bytesOf('{\r\n    "a": 1\n\t\u001b}\n');
  expect(
    raw([{ ...exchange, request: { ...exchange.request, body } }])
      .split('\n')
      .slice(1, 8),
  ).toEqual(['  #1, sent:', '      GET /notes HTTP/1.1', '', '      {␍', '          "a": 1', '      ␉␛}', '']);
});

it('shows the head that was written to a connection, and leaves nothing out', () => {
  const [exchange] = traceOf('GET /users');
  const head = 'GET /users HTTP/1.1\r\nhost: 127.0.0.1:8080\r\nconnection: close\r\n\r\n';
  const shown = exchange && rawText({ kind: 'exchanged', exchange: { ...exchange, head } }, lookOf(80));
  expect(shown).toMatch(/GET \/users HTTP\/1\.1\n +host: 127\.0\.0\.1:8080\n +connection: close\n\n/);
  expect(shown).not.toContain('left out');
});

it('tells which reply another took the place of', () => {
  const [exchange] = traceOf({ ...send('PUT /users/1 {"name":"Alice"}'), fault: 'apply-then-503' });
  expect(exchange && rawText({ kind: 'exchanged', exchange }, lookOf(80))).toMatch(
    /HTTP\/1\.1 503 Service Unavailable[^]*#1 created \/users\/1\. Its reply, 201, did not arrive\./,
  );
});
