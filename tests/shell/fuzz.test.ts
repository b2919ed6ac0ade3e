import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startServer, type TutorServer } from '../../src/shell/server/server.ts';
import { chunked, json, raw } from '../server/reply-table/case.ts';
import { exchange } from '../server/wire.ts';

const RUNS = 2000;
const IN_FLIGHT = 50;

const requests = [
  raw('GET /users'),
  raw('HEAD /settings', { 'Sec-Fetch-Site': 'none', Origin: 'http://{host}' }),
  raw('GET http://{host}/users?a=1'),
  raw('OPTIONS *'),
  raw('CONNECT {host}', { 'Proxy-Connection': 'keep-alive' }),
  raw('GET /settings', { Upgrade: 'websocket', 'Sec-WebSocket-Key': 'AA==' }),
  json('PUT /users/1', '{"name":"Alice","__proto__":[{}]}', { Expect: '100-continue', __proto__: 'a' }),
  json('POST /users', '{"name":"Bob"}'),
  raw('DELETE /users/1'),
  chunked('PUT /notes/n', 'text/plain; charset=utf-8', 'milk'),
  json('POST /_tutor/faults', '{"method":"PUT","path":"/users/2","fault":"apply-then-drop","times":1}'),
  raw('GET /_tutor/exchanges'),
].map((each) => Buffer.from(each).toString('latin1').replace('Connection: close\r\n', ''));

// What tends to confuse a parser, at the places where it does.
const pieces = fc.oneof(
  fc.constantFrom(
    '\r\n',
    '\n',
    '\r\n\r\n',
    '\0',
    ' ',
    '\t',
    ':',
    '%',
    '*',
    '{host}',
    'Content-Length: 5\r\n',
    '0\r\n\r\n',
  ),
  fc.constantFrom(
    'Transfer-Encoding: chunked\r\n',
    'Host: [bad\r\n',
    'Connection: close\r\n',
    'A'.repeat(9000),
    'HTTP/1.1',
  ),
  fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)),
);

const edit = fc.record({
  // In thousandths; without fast-check's leaning towards the ends.
  at: fc.noBias(fc.nat(1000)),
  cut: fc.constantFrom(0, 0, 1, 1, 2, 8, 1000),
  put: fc.oneof(fc.constant(''), pieces, fc.constantFrom(...requests)),
});

const mutated = fc
  .tuple(fc.constantFrom(...requests), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([request, edits]) =>
    edits.reduce((text, { at, cut, put }) => {
      const index = Math.floor((at / 1000) * text.length);
      return text.slice(0, index) + put + text.slice(index + cut);
    }, request),
  );

let server: TutorServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Sends bytes, says that no more will come, and waits for the end. */
function replyTo(text: string): Promise<string> {
  return new Promise((resolve) => {
    let reply = '';
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.end(text.replaceAll('{host}', `127.0.0.1:${server.port}`), 'latin1');
    });
    socket.setEncoding('latin1').on('data', (chunk: string) => (reply += chunk));
    socket
      .on('error', () => undefined)
      .on('close', () => {
        resolve(reply);
      });
  });
}

describe(`${RUNS} requests with something wrong in them`, () => {
  it('are each answered or ended, and the server goes on', async () => {
    const waiting = fc.sample(mutated, { numRuns: RUNS, seed: 9110 });
    const replies: string[] = [];
    const worker = async (): Promise<void> => {
      for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) replies.push(await replyTo(text));
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));

    expect(replies).toHaveLength(RUNS);
    expect(replies.filter((reply) => reply !== '' && !/^HTTP\/1\.1 [1-5]\d\d /.test(reply))).toStrictEqual([]);
    expect(replies.filter((reply) => reply.includes('HTTP/1.1 500 '))).toStrictEqual([]);
    // Most have an answer, and not all of them the same: else this would have tried little.
    const statuses = new Set(replies.map((reply) => reply.slice(9, 12)));
    expect([...statuses]).toStrictEqual(expect.arrayContaining(['200', '201', '400', '404', '421', '431', '501']));
    expect(replies.filter((reply) => reply === '').length).toBeLessThan(RUNS / 10);

    expect((await exchange(server.port, raw('GET /settings'))).status).toBe(200);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
