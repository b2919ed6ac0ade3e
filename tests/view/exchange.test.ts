import { describe, expect, it, test } from '@jest/globals';
import type { Exchange } from '../../src/evidence/exchange.ts';
import { bytesOf, fieldOf } from '../../src/http/message.ts';
import { exchanged, replyLines } from '../../src/view/exchange.ts';
import { lost, requestOf, send, traceOf, turnedAwayAtTheDoor } from '../helpers.ts';
import { merging } from '../semantics/misconceptions/patches.ts';
import { bare, lookOf, painted } from './looks.ts';
import { ALICE, narrow, readOut, screen, wide } from './screens.ts';

const all = (exchanges: readonly Exchange[], look = wide): string =>
  screen(exchanges.flatMap((each) => exchanged(each, look)));

const put = `PUT /users/123 ${ALICE}`;
const trace = traceOf(put, put, 'PUT /users/123 {"name":"Bob"}', 'GET /users/123', 'DELETE /users/123');

describe('an exchange', () => {
  it('has what changed at its right', () => {
    expect(all(trace)).toMatchInlineSnapshot(`
      "
      #1  PUT /users/123  {"name":"Alice"}
          ──▶  201 Created                                     + /users/123  Alice
      #2  PUT /users/123  {"name":"Alice"}
          ──▶  204 No Content                                      nothing changed
      #3  PUT /users/123  {"name":"Bob"}
          ──▶  204 No Content                                    ~ /users/123  Bob
      #4  GET /users/123  ──▶  200 OK                              nothing changed
               {"name":"Bob"}
      #5  DELETE /users/123  ──▶  204 No Content                      − /users/123
      "
    `);
  });

  it('of another client says whose it is', () => {
    const others = traceOf(put, 'GET /users/123').map((each): Exchange => ({ ...each, by: 'other' }));
    expect([wide, narrow, readOut].map((look) => all(others, look)).join('')).toMatchInlineSnapshot(`
      "
      #1  another client: PUT /users/123  {"name":"Alice"}
          ──▶  201 Created                                     + /users/123  Alice
      #2  another client: GET /users/123  ──▶  200 OK              nothing changed
               {"name":"Alice"}

      #1 another client: PUT /users/123
         {"name":"Alice"}
         201 Created       + /users/123  Alice
      #2 another client: GET /users/123
         200 OK                nothing changed
         {"name":"Alice"}

      #1 another client: PUT /users/123 {"name":"Alice"}
      Reply: 201 Created
      On the server: created /users/123: Alice
      #2 another client: GET /users/123
      Reply: 200 OK
      On the server: nothing changed
      {"name":"Alice"}
      "
    `);
  });

  it('has them with a 304 too, and not with what was refused', () => {
    const [, tagged] = traceOf(put, 'GET /users/123');
    const tag = tagged?.seen.kind === 'response' ? fieldOf(tagged.seen.response, 'ETag') : undefined;
    const read = traceOf(put, send('GET /users/123', ['If-None-Match', String(tag)])).slice(1);
    expect(all(read, { ...wide, fields: ['ETag'] })).toContain(`ETag: ${String(tag)}`);
    const refused = traceOf('GET /users/9').map((each): Exchange => ({
      ...each,
      seen: { kind: 'response', response: { status: 404, headers: [['ETag', '"a"']], body: bytesOf('') } },
    }));
    expect(all(refused, { ...wide, fields: ['ETag'] })).not.toContain('ETag');
  });

  it('has the fields that matter in the lesson with what was read, and with nothing else', () => {
    const read = traceOf(put, 'GET /users/123', send('GET /users/123', ['If-None-Match', '"r1"']));
    expect(all(read, { ...wide, fields: ['ETag'] })).toMatchInlineSnapshot(`
      "
      #1  PUT /users/123  {"name":"Alice"}
          ──▶  201 Created                                     + /users/123  Alice
      #2  GET /users/123  ──▶  200 OK                              nothing changed
               ETag: "r2"
               {"name":"Alice"}
      #3  GET /users/123
          If-None-Match: "r1"
          ──▶  200 OK                                              nothing changed
               ETag: "r2"
               {"name":"Alice"}
      "
    `);
  });

  it('reads from above to below on a narrow screen', () => {
    expect(all(trace, narrow)).toMatchInlineSnapshot(`
      "
      #1 PUT /users/123 {"name":"Alice"}
         201 Created       + /users/123  Alice
      #2 PUT /users/123 {"name":"Alice"}
         204 No Content        nothing changed
      #3 PUT /users/123 {"name":"Bob"}
         204 No Content      ~ /users/123  Bob
      #4 GET /users/123
         200 OK                nothing changed
         {"name":"Bob"}
      #5 DELETE /users/123
         204 No Content           − /users/123
      "
    `);
  });

  it('has a word for each part where it is read out', () => {
    expect(all(trace, readOut)).toMatchInlineSnapshot(`
      "
      #1 PUT /users/123 {"name":"Alice"}
      Reply: 201 Created
      On the server: created /users/123: Alice
      #2 PUT /users/123 {"name":"Alice"}
      Reply: 204 No Content
      On the server: nothing changed
      #3 PUT /users/123 {"name":"Bob"}
      Reply: 204 No Content
      On the server: replaced /users/123, now: Bob
      #4 GET /users/123
      Reply: 200 OK
      On the server: nothing changed
      {"name":"Bob"}
      #5 DELETE /users/123
      Reply: 204 No Content
      On the server: deleted /users/123
      "
    `);
  });

  it('of a PATCH shows its media type, and is not said to replace', () => {
    const patch = traceOf(put, merging('/users/123', { age: 5 })).slice(1);
    expect([wide, narrow, readOut].map((look) => all(patch, look)).join('')).toMatchInlineSnapshot(`
      "
      #2  PATCH /users/123  {"age":5}
          Content-Type: application/merge-patch+json
          ──▶  204 No Content                      ~ /users/123  name Alice, age 5

      #2 PATCH /users/123 {"age":5}
         Content-Type:
         application/merge-patch+json
         204 No Content
               ~ /users/123  name Alice, age 5

      #2 PATCH /users/123 {"age":5}
         Content-Type: application/merge-patch+json
      Reply: 204 No Content
      On the server: changed /users/123, now: name Alice, age 5
      "
    `);
  });

  it('tells where a POST created, and what mail an action queued', () => {
    const mailing = traceOf('POST /users {"name":"Bob","email":"bob@example.com"}', 'POST /users/1/welcome-email');
    expect(all(mailing)).toMatchInlineSnapshot(`
      "
      #1  POST /users  {"name":"Bob","email":"bob@example.com"}
          ──▶  201 Created             + /users/1  name Bob, email bob@example.com
               Location: /users/1
               {"created":"/users/1"}
      #2  POST /users/1/welcome-email
          ──▶  202 Accepted                              ✉ mail to bob@example.com
               {"queued":1}
      "
    `);
    expect(all(mailing, narrow)).toMatchInlineSnapshot(`
      "
      #1 POST /users {"name":"Bob","email":"b…
         201 Created  + /users/1  name Bob, e…
         Location: /users/1
         {"created":"/users/1"}
      #2 POST /users/1/welcome-email
         202 Accepted
                     ✉ mail to bob@example.com
         {"queued":1}
      "
    `);
    expect(all(mailing, readOut)).toMatchInlineSnapshot(`
      "
      #1 POST /users {"name":"Bob","email":"bob@example.com"}
      Reply: 201 Created
      On the server: created /users/1: name Bob, email bob@example.com
      Location: /users/1
      {"created":"/users/1"}
      #2 POST /users/1/welcome-email
      Reply: 202 Accepted
      On the server: queued a mail to bob@example.com
      {"queued":1}
      "
    `);
    expect(
      all(mailing, lookOf(76, { unicode: false }))
        .split('\n')
        .at(-3),
    ).toMatchInlineSnapshot(`"    -->  202 Accepted                              + mail to bob@example.com"`);
  });

  it('says why a request was refused', () => {
    expect(all(traceOf('PUT /users/1 {', 'GET /users/7'))).toMatchInlineSnapshot(`
      "
      #1  PUT /users/1  {
          ──▶  400 Bad Request                                     nothing changed
               The content is not well-formed JSON in UTF-8.
      #2  GET /users/7  ──▶  404 Not Found                         nothing changed
               There is nothing at /users/7.
      "
    `);
  });

  it('shows other headers of a request than the type of its content', () => {
    const asked = traceOf(send('GET /users', ['If-None-Match', '"r1"']), send(put, ['If-Match', '"r1"']));
    expect(all(asked)).toMatchInlineSnapshot(`
      "
      #1  GET /users
          If-None-Match: "r1"
          ──▶  200 OK                                              nothing changed
               {}
      #2  PUT /users/123  {"name":"Alice"}
          If-Match: "r1"
          ──▶  412 Precondition Failed                             nothing changed
               A precondition is false for /users/123 as it is now.
      "
    `);
  });

  it('shortens contents to fit, and marks that it did', () => {
    const long = `PUT /users/123 {"name":"Alice","motto":"${'on and '.repeat(20)}on"}`;
    const member = `/users/${'long-'.repeat(6)}name`;
    expect(all(traceOf(long, 'GET /users/123'))).toMatchInlineSnapshot(`
      "
      #1  PUT /users/123  {"name":"Alice","motto":"on and on and on and on and on…
          ──▶  201 Created   + /users/123  name Alice, motto on and on and on and…
      #2  GET /users/123  ──▶  200 OK                              nothing changed
               {"name":"Alice","motto":"on and on and on and on and on and on and…
      "
    `);
    expect(all(traceOf(`PUT ${member} ${ALICE}`), lookOf(40))).toMatchInlineSnapshot(`
      "
      #1 PUT /users/long-long-long-long-long-l
         ong-name
         {"name":"Alice"}
         201 Created
      + /users/long-long-long-long-long-long-n
      ame  Alice
      "
    `);
  });

  it('lists all that one request changed', () => {
    const [one, two] = traceOf(put, 'PUT /users/7 7');
    const both = [one, two].flatMap((each) => (each?.served.kind === 'served' ? each.served.step.effects : []));
    const double = traceOf(put).map((each): Exchange =>
      each.served.kind === 'served'
        ? { ...each, served: { kind: 'served', step: { ...each.served.step, effects: both } } }
        : each,
    );
    expect(all(double)).toMatchInlineSnapshot(`
      "
      #1  PUT /users/123  {"name":"Alice"}
          ──▶  201 Created                                     + /users/123  Alice
                                                                     + /users/7  7
      "
    `);
    expect(all(double, readOut)).toMatchInlineSnapshot(`
      "
      #1 PUT /users/123 {"name":"Alice"}
      Reply: 201 Created
      On the server: created /users/123: Alice
      created /users/7: 7
      "
    `);
  });

  it('paints a status by its class', () => {
    const look = lookOf(76, { paint: painted });
    const moved = trace.slice(0, 1).map((each): Exchange => ({
      ...each,
      seen: { kind: 'response', response: { status: 301, headers: [], body: bytesOf('') } },
    }));
    const statuses = [...traceOf('GET /users', 'GET /users/1'), ...moved].map(
      (each) => replyLines(each, look)[0] ?? '',
    );
    expect(statuses[0]).toContain(painted.good('200 OK'));
    expect(statuses[1]).toContain(painted.bad('404 Not Found'));
    expect(statuses[2]).toContain('▶  301 Moved Permanently');
    expect(exchanged(turnedAwayAtTheDoor('GET /users', 431), look).map(bare)).toEqual(
      exchanged(turnedAwayAtTheDoor('GET /users', 431), wide),
    );
  });

  it('leads with the request, or only with the reply where the request is shown already', () => {
    expect(screen(traceOf(put).flatMap((each) => replyLines(each, wide)))).toMatchInlineSnapshot(`
      "
          ──▶  201 Created                                     + /users/123  Alice
      "
    `);
  });
});

describe('a reply that never came', () => {
  it('leaves the client in doubt; the log of the server says what it did', () => {
    expect(all(traceOf(lost(`POST /users ${ALICE}`)))).toMatchInlineSnapshot(`
      "
      #1  POST /users  {"name":"Alice"}
          ──✕  no reply (connection lost)
               You cannot tell whether #1 was applied.
               The server's log: it was.                         + /users/1  Alice
      "
    `);
    expect(all(traceOf(lost(`POST /users ${ALICE}`)), narrow)).toMatchInlineSnapshot(`
      "
      #1 POST /users {"name":"Alice"}
         no reply (connection lost)
         You cannot tell whether #1 was
         applied.
         The server's log: it was.
                             + /users/1  Alice
      "
    `);
    expect(all(traceOf(lost(`POST /users ${ALICE}`)), readOut)).toMatchInlineSnapshot(`
      "
      #1 POST /users {"name":"Alice"}
      Reply: none (connection lost)
      You cannot tell whether #1 was applied.
      The server's log: it was.
      On the server: created /users/1: Alice
      "
    `);
  });

  test.each([
    ['a repeat that changed nothing', traceOf(put, lost(put))[1], "The server's log: it was, and changed nothing."],
    ['a refusal', traceOf(lost('DELETE /users/1'))[0], "The server's log: it was refused with 404."],
  ])('is told of %s', (_, exchange, sentence) => {
    expect(exchange && exchanged(exchange, wide).at(-1)?.trim()).toBe(sentence);
  });

  test.each([
    ['timed-out' as const, 'You cannot tell whether #1 was applied.'],
    ['refused' as const, 'There was no connection, so #1 was never sent.'],
  ])('%s says what can be known', (kind, sentence) => {
    const exchange: Exchange = {
      number: 1,
      request: requestOf('GET /users'),
      seen: { kind },
      served: { kind: 'not-served' },
    };
    expect(exchanged(exchange, wide).map((each) => each.trim())).toEqual([
      '#1  GET /users',
      `──✕  no reply (${kind === 'refused' ? 'connection refused' : 'timed out'})`,
      sentence,
      "The server's log: #1 did not arrive.",
    ]);
  });
});
