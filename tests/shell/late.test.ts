import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LoggedExchange } from '../../src/evidence/exchange-json.ts';
import { membersOf } from '../../src/semantics/world.ts';
import { send, type SentRequest } from '../../src/shell/server/client.ts';
import { startServer, type TutorServer } from '../../src/shell/server/server.ts';
import { raw } from '../server/reply-table/case.ts';
import { exchange } from '../server/wire.ts';
import { held, type Held } from './held.ts';
import { putAlice, request } from './requests.ts';

const post = request('POST', '/users', '{"name":"Bob"}');
const pay = request('POST', '/payments', '{"amount":5}', [['Idempotency-Key', '"one"']]);
const bill = request('POST', '/payments', '{"amount":6}', [['Idempotency-Key', '"two"']]);

let server: TutorServer;
let time: Held;
let logged: LoggedExchange[];
beforeEach(async () => {
  logged = [];
  time = held();
  server = await startServer({ wait: time.wait, onExchange: (each) => logged.push(each) });
});
afterEach(() => server.close());

const sent = (message: typeof post, timeout = 10_000): Promise<SentRequest> =>
  send(message, { origin: server.origin, timeout });
async function statusOf(message: typeof post): Promise<number | string> {
  const { seen } = await sent(message);
  return seen.kind === 'response' ? seen.response.status : seen.kind;
}

/** Sends a request that is kept until the nth release. */
async function late(message: typeof post, nth = 1): Promise<{ readonly status: Promise<number | string> }> {
  server.arm({ method: message.method, path: message.target, fault: 'delay', times: 1, ms: 500 });
  const status = statusOf(message);
  await time.come(nth);
  return { status };
}

const payments = (): number => membersOf(server.world(), '/payments').size;
const reset = (): Promise<unknown> => exchange(server.port, raw('POST /_tutor/reset'));

describe('a late request', () => {
  it('is applied, counted and told when its time has come, after those that came meanwhile', async () => {
    const start = server.world();
    const { status } = await late(post);
    expect(server.world()).toBe(start);
    expect(await statusOf(putAlice)).toBe(201);
    time.release(1);
    expect(await status).toBe(201);
    expect(server.world().resources.has('/users/2')).toBe(true);
    expect(logged).toMatchObject([
      { number: 1, fault: 'none', request: { method: 'PUT' } },
      { number: 2, fault: 'delay', request: { method: 'POST' }, delivered: true },
    ]);
    expect(server.world().bookkeeping.requests).toBe(2);
  });

  it('waits as long as it is told to', async () => {
    await late(post);
    expect(await time.come(1)).toEqual([500]);
  });

  it('is applied in the world that a reset left', async () => {
    expect(await statusOf(post)).toBe(201);
    const { status } = await late(post);
    await reset();
    expect(membersOf(server.world(), '/users').size).toBe(0);
    time.release(1);
    expect(await status).toBe(201);
    expect([...membersOf(server.world(), '/users').keys()]).toEqual(['/users/1']);
    expect(logged.at(-1)).toMatchObject({ number: 1, fault: 'delay' });
  });

  it('is as late on a connection that others are waiting on', async () => {
    server.arm({ method: 'POST', path: '/users', fault: 'delay', times: 1, ms: 500 });
    const head = (line: string, close = ''): string =>
      `${line} HTTP/1.1\r\nHost: {host}\r\n${close}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`;
    const both = exchange(server.port, head('POST /users') + head('PUT /users/9', 'Connection: close\r\n'));
    await time.come(1);
    expect(server.world().resources.has('/users/1')).toBe(false);
    time.release(1);
    const { status, content } = await both;
    expect(status).toBe(201);
    expect(content.toString()).toMatch(/\{"created":"[^"]+"\}HTTP\/1\.1 201 Created/);
  });
});

describe('the Idempotency-Key of a late request', () => {
  it('is taken meanwhile: 409; afterwards, its reply is given again', async () => {
    const { status } = await late(pay);
    expect([await statusOf(pay), await statusOf(bill)]).toStrictEqual([409, 201]);
    time.release(1);
    expect(await status).toBe(201);
    expect([await statusOf(pay), payments()]).toStrictEqual([201, 2]);
  });

  it('stays with whoever came first of two late ones', async () => {
    const first = await late(pay);
    const second = await late(pay, 2);
    time.release(2);
    expect(await second.status).toBe(409);
    time.release(1);
    expect([await first.status, payments()]).toStrictEqual([201, 1]);
  });

  it('is not taken for ever by a world that was seen meanwhile', async () => {
    const { status } = await late(pay);
    expect(await statusOf(bill)).toBe(201);
    const meanwhile = server.world();
    time.release(1);
    expect(await status).toBe(201);
    server.restore(meanwhile);
    expect(payments()).toBe(1);
    expect([await statusOf(pay), payments()]).toStrictEqual([201, 2]);
  });

  it('is not lost by a reset, nor what was kept under it', async () => {
    const start = server.world();
    expect(await statusOf(pay)).toBe(201);
    const paid = server.world();
    server.restore(start);
    const { status } = await late(pay);
    await reset();
    expect(await statusOf(pay)).toBe(409);
    server.restore(paid);
    expect(await statusOf(pay)).toBe(201);
    time.release(1);
    expect(await status).toBe(201);
    expect([await statusOf(pay), payments()]).toStrictEqual([201, 1]);
  });
});

describe('a client', () => {
  it('that waits no longer has timed out, and its request is applied all the same', async () => {
    server.arm({ method: 'PUT', path: '/users/1', fault: 'delay', times: 1, ms: 500 });
    const impatient = sent(putAlice, 300);
    await time.come(1);
    expect((await impatient).seen).toEqual({ kind: 'timed-out' });
    expect(server.world().resources.has('/users/1')).toBe(false);
    time.release(1);
    expect(await statusOf(putAlice)).toBe(204);
    expect(logged).toMatchObject([{ fault: 'delay', step: { response: { status: 201 } } }, { fault: 'none' }]);
  });

  it('has lost its connection where the server ends meanwhile, and nothing is applied', async () => {
    const start = server.world();
    const { status } = await late(putAlice);
    await server.close();
    expect(await status).toBe('lost');
    time.release(1);
    await new Promise(setImmediate);
    expect(server.world()).toBe(start);
    expect(logged).toEqual([]);
  });
});

it('ends with the server, where time passes by itself', async () => {
  const other = await startServer({
    faults: [{ method: 'PUT', path: '/users/1', fault: 'delay', times: 20, ms: 600_000 }],
  });
  const all = Array.from({ length: 20 }, () => send(putAlice, { origin: other.origin }));
  // Answered after they have all arrived.
  await Promise.all(Array.from({ length: 20 }, () => exchange(other.port, raw('GET /users'))));
  await other.close();
  const kinds = (await Promise.all(all)).map(({ seen }) => seen.kind);
  expect(kinds.every((kind) => kind === 'lost' || kind === 'refused')).toBe(true);
});
