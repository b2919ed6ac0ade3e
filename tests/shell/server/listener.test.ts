import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CONTENT_LIMIT } from '../../../src/semantics/rfc9110/limits.ts';
import { startServer, type TutorServer } from '../../../src/shell/server/server.ts';
import { chunked, json, raw } from '../../server/reply-table/case.ts';
import { exchange } from '../../server/wire.ts';

let server: TutorServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const HEAD = 'Host: {host}\r\nConnection: close\r\n';

/** What comes back on one connection for bytes sent as they are, until the server closes it. */
function answers(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(bytes.replaceAll('{host}', `127.0.0.1:${server.port}`), 'latin1');
    });
    socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
    socket.on('error', reject).on('close', () => {
      resolve(text);
    });
  });
}

function statuses(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

describe('bytes from a client', () => {
  it.each([
    ['a lower-case method', `get /users HTTP/1.1\r\n${HEAD}\r\n`, 501],
    ['an unknown method', `FOO / HTTP/1.1\r\n${HEAD}\r\n`, 501],
    ['a method of another protocol', `DESCRIBE / HTTP/1.1\r\n${HEAD}\r\n`, 501],
    ['a method that node knows and HTTP does not', `PROPFIND /users HTTP/1.1\r\n${HEAD}\r\n`, 501],
    ['TRACE', `TRACE /users HTTP/1.1\r\n${HEAD}\r\n`, 501],
    ['QUERY', `QUERY /users HTTP/1.1\r\n${HEAD}\r\n`, 501],
    ['CONNECT', 'CONNECT {host} HTTP/1.1\r\nHost: {host}\r\n\r\n', 501],
    ['CONNECT elsewhere', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n', 501],
    ['an offer to change protocols', `GET /settings HTTP/1.1\r\n${HEAD}Upgrade: websocket\r\n\r\n`, 200],
    ['an unknown expectation', `PUT /users/1 HTTP/1.1\r\n${HEAD}Expect: wonders\r\n\r\n`, 417],
    ['a method that is no token', `G@T / HTTP/1.1\r\n${HEAD}\r\n`, 400],
    ['a target in no form', `GET users HTTP/1.1\r\n${HEAD}\r\n`, 400],
    ['a target with a space', `GET /a b HTTP/1.1\r\n${HEAD}\r\n`, 400],
    ['another version', `GET / HTTP/1.2\r\n${HEAD}\r\n`, 400],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['a word', 'hello\r\n\r\n', 400],
    ['a bare line feed', `GET / HTTP/1.1\nHost: {host}\n\n`, 400],
    ['a folded field', `GET / HTTP/1.1\r\n${HEAD}A: b\r\n c\r\n\r\n`, 400],
    ['a space before a colon', `GET / HTTP/1.1\r\n${HEAD}A : b\r\n\r\n`, 400],
    ['NUL in a field', `GET / HTTP/1.1\r\n${HEAD}A: \0\r\n\r\n`, 400],
    ['two lengths', `PUT /users/1 HTTP/1.1\r\n${HEAD}Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}`, 400],
    ['a signed length', `PUT /users/1 HTTP/1.1\r\n${HEAD}Content-Length: +2\r\n\r\n{}`, 400],
    [
      'a length beside chunks',
      `PUT /users/1 HTTP/1.1\r\n${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['an unknown coding', `PUT /users/1 HTTP/1.1\r\n${HEAD}Transfer-Encoding: xchunked\r\n\r\n`, 400],
    ['a chunk without a size', `PUT /users/1 HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
    ['a header above 8 KiB', `GET /users HTTP/1.1\r\n${HEAD}A: ${'b'.repeat(8192)}\r\n\r\n`, 431],
    ['a target above 8 KiB', `GET /${'a'.repeat(8192)} HTTP/1.1\r\n${HEAD}\r\n`, 431],
    [
      'chunk extensions without end',
      `PUT /users/1 HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked\r\n\r\n1;a=${'b'.repeat(20_000)}\r\na\r\n0\r\n\r\n`,
      413,
    ],
    ['a field named __proto__', `GET /settings HTTP/1.1\r\n${HEAD}__proto__: a\r\n\r\n`, 200],
  ])('are answered: %s', async (_, bytes, status) => {
    const reply = await exchange(server.port, bytes);
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject({ connection: 'close', 'x-content-type-options': 'nosniff' });
    expect(reply.headers.date).toMatch(/GMT$/);
    if (status < 400) return;
    expect(JSON.parse(reply.content.toString())).toMatchObject({ type: 'about:blank', status });
    expect(server.world().resources.has('/users/1')).toBe(false);
  });

  it('are answered in their order, and no further than the first that is no request', async () => {
    const good =
      'PUT /users/1 HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}';
    const text = await answers(`${good}\r\n${good}\r\nfoo / HTTP/1.1\r\n\r\n${good}`);
    expect(statuses(text)).toStrictEqual([201, 204, 501]);
    expect(server.world().bookkeeping.requests).toBe(2);
  });

  it('are let go on where a client asks first', async () => {
    expect(statuses(await answers(String(json('PUT /users/1', '{}', { Expect: '100-continue' }))))).toStrictEqual([
      100, 201,
    ]);
  });

  it('are not asked for where none are announced, nor by HTTP/1.0', async () => {
    const text = await answers(String(raw('GET /settings', { Expect: '100-continue' })));
    expect(statuses(text)).toStrictEqual([200]);
    const old = String(json('PUT /users/1', '{}', { Expect: '100-continue' })).replace('HTTP/1.1', 'HTTP/1.0');
    expect(statuses(await answers(old))).toStrictEqual([201]);
  });

  it('are kept apart from each other on a connection that stays open', async () => {
    const get = 'GET /settings HTTP/1.1\r\nHost: {host}\r\n\r\n';
    const text = await answers(`${get}HEAD${get.slice(3)}${String(raw('GET /users/1'))}`);
    expect(statuses(text)).toStrictEqual([200, 200, 404]);
    expect(text.match(/\r\n\r\n\{\}HTTP/g)).toHaveLength(1);
  });

  it('change nothing where the client leaves before the end', async () => {
    await leaving(
      'PUT /users/1 HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{',
    );
    await exchange(server.port, raw('GET /settings'));
    expect(server.world().bookkeeping.requests).toBe(1);
  });

  it('may end in mid-air as they like', async () => {
    await Promise.all(
      ['', 'G', 'GET / HT', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 'foo / HTTP/1.1\r\n\r\n'].map(leaving),
    );
    expect((await exchange(server.port, raw('GET /settings'))).status).toBe(200);
  });

  /** Sends bytes and resets the connection at once. */
  function leaving(bytes: string): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(bytes.replaceAll('{host}', `127.0.0.1:${server.port}`), () => socket.resetAndDestroy());
      });
      socket
        .on('error', () => undefined)
        .on('close', () => {
          resolve();
        });
    });
  }
});

// RFC 9110 §10.1.1: 100, or a final status at once where the head of the request decides.
describe('a client that waits with its content', () => {
  const JSON_TYPE = 'Content-Type: application/json\r\n';
  beforeEach(async () => {
    for (const path of ['/accounts/1', '/users/1']) await exchange(server.port, json(`PUT ${path}`, '{"n":1}'));
    const paid = json('POST /payments', '{"n":1}', { 'Idempotency-Key': '"used"' });
    await exchange(server.port, paid);
  });

  it.each([
    ['PUT /users/2', JSON_TYPE, [100]],
    ['PUT /nowhere/2', JSON_TYPE, [404]],
    ['PATCH /users/2', 'Content-Type: application/merge-patch+json\r\n', [404]],
    ['PUT /users', JSON_TYPE, [405]],
    ['BREW /users', JSON_TYPE, [501]],
    ['PUT /users/1', 'Content-Type: text/plain\r\n', [415]],
    ['PUT /users/1', `${JSON_TYPE}Content-Range: bytes 0-1/9\r\n`, [400]],
    ['PUT /users/1', `${JSON_TYPE}If-None-Match: *\r\n`, [412]],
    ['PUT /users/1', `${JSON_TYPE}If-Match: *\r\n`, [100]],
    ['PUT /accounts/1', JSON_TYPE, [428]],
    ['POST /payments', JSON_TYPE, [400]],
    ['POST /payments', `${JSON_TYPE}Idempotency-Key: "new"\r\n`, [100]],
    ['POST /payments', `${JSON_TYPE}Idempotency-Key: "used"\r\n`, [100]],
    ['POST /_tutor/nothing', JSON_TYPE, [404]],
    ['PUT /_tutor/reset', JSON_TYPE, [405]],
    ['POST /_tutor/faults', JSON_TYPE, [100]],
  ])('is answered at once where its head decides: %s %j: %j', async (line, fields, expected) => {
    expect(await firstStatuses(line, fields, 'Content-Length: 20\r\n')).toStrictEqual(expected);
  });

  it('is refused at once where it announces too much', async () => {
    const length = `Content-Length: ${CONTENT_LIMIT + 1}\r\n`;
    expect(await firstStatuses('PUT /users/1', JSON_TYPE, length)).toStrictEqual([413]);
    expect(await firstStatuses('PUT /nowhere', JSON_TYPE, length)).toStrictEqual([404]);
    expect(await firstStatuses('PUT /users/1', JSON_TYPE, 'Transfer-Encoding: chunked\r\n')).toStrictEqual([100]);
  });

  it('is asked for it where a fault awaits the request, whose head may decide otherwise later', async () => {
    server.arm({ method: 'PUT', path: '/users/1', fault: 'delay', times: 1, ms: 0 });
    expect(await firstStatuses('PUT /users/1', 'Content-Type: text/plain\r\n', LENGTH)).toStrictEqual([100]);
  });

  it('is noted as any other, and changes nothing', async () => {
    const before = server.world().resources;
    await firstStatuses('PUT /users', JSON_TYPE, LENGTH);
    expect(server.world().resources).toBe(before);
    const log = await exchange(server.port, raw('GET /_tutor/exchanges'));
    expect(JSON.parse(log.content.toString())).toMatchObject([{}, {}, {}, { response: { status: 405 } }]);
  });

  it('is not waited for where it sends nothing after that', async () => {
    expect(statuses(await answers(asking('PUT /users', JSON_TYPE, LENGTH)))).toStrictEqual([405]);
  });

  it('may send it all the same', async () => {
    const text = await answers(`${asking('PUT /users', JSON_TYPE, 'Content-Length: 2\r\n')}{}`);
    expect(statuses(text)).toStrictEqual([405]);
    expect(text).toMatch(/\r\nConnection: close\r\n/);
  });

  const LENGTH = 'Content-Length: 20\r\n';

  function asking(line: string, fields: string, framing: string): string {
    return `${line} HTTP/1.1\r\nHost: {host}\r\nExpect: 100-continue\r\n${fields}${framing}\r\n`;
  }

  /** The statuses of what comes back for a head alone, up to 100 or a final one. */
  function firstStatuses(line: string, fields: string, framing: string): Promise<number[]> {
    return new Promise((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(asking(line, fields, framing).replaceAll('{host}', `127.0.0.1:${server.port}`));
      });
      socket.setEncoding('latin1').on('error', reject);
      socket.once('data', (text: string) => {
        socket.destroy();
        resolve(statuses(text));
      });
    });
  }
});

describe('content', () => {
  const over = 'a'.repeat(CONTENT_LIMIT + 1);

  it('of the largest size is stored', async () => {
    const reply = await exchange(server.port, raw('PUT /notes/n', {}, over.slice(1)));
    expect(reply.status).toBe(201);
    expect(server.world().resources.get('/notes/n')?.body).toHaveLength(CONTENT_LIMIT);
  });

  it.each([
    ['with its length', raw('PUT /notes/n', {}, over)],
    ['in chunks', chunked('PUT /notes/n', 'text/plain', over)],
    ['after asking whether to go on', raw('PUT /notes/n', { Expect: '100-continue' }, over)],
    ['with much more to come', raw('PUT /notes/n', {}, over.repeat(4))],
  ])('above it is refused: %s', async (_, request) => {
    const reply = await exchange(server.port, request);
    expect(reply.status).toBe(413);
    expect(reply.headers.connection).toBe('close');
    expect(server.world().resources.has('/notes/n')).toBe(false);
  });

  it('above it is refused in its place in the order', async () => {
    expect((await exchange(server.port, json('PUT /nowhere', over))).status).toBe(404);
    expect((await exchange(server.port, raw('PUT /users/1', {}, over))).status).toBe(415);
  });

  it('in a stream without end is not held in memory', async () => {
    const before = process.memoryUsage().rss;
    const block = Buffer.alloc(1024 * 1024, 'a');
    let peak = 0;
    const reply = await streamed(256, () => {
      peak = Math.max(peak, process.memoryUsage().rss);
      return block;
    });
    expect(statuses(reply)).toStrictEqual([413]);
    expect(peak - before).toBeLessThan(64 * 1024 * 1024);
  });

  async function streamed(blocks: number, next: () => Buffer): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    const closed = received(socket);
    socket.write(
      `PUT /notes/n HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: ${blocks * 1024 * 1024}\r\n\r\n`,
    );
    for (let sent = 0; sent < blocks; sent += 1) {
      if (!socket.write(next())) await new Promise((resolve) => socket.once('drain', resolve));
    }
    return closed;
  }

  function received(socket: Socket): Promise<string> {
    return new Promise((resolve, reject) => {
      let text = '';
      socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
      socket.on('error', reject).on('close', () => {
        resolve(text);
      });
    });
  }
});

describe('closing', () => {
  it('ends open connections, whatever they are in the middle of', async () => {
    const texts = [
      '',
      'GET / HT',
      'PUT /users/1 HTTP/1.1\r\nContent-Length: 9\r\n',
      'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
    ];
    const sockets = texts.map((text) => {
      const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
      socket.on('error', () => undefined).resume();
      const ended = new Promise((resolve) => socket.on('end', resolve).on('close', resolve));
      return { socket, ended, ready: new Promise((resolve) => socket.write(text || 'G', resolve)) };
    });
    await Promise.all(sockets.map(({ ready }) => ready));
    await exchange(server.port, raw('GET /settings'));
    await server.close();
    await Promise.all(sockets.map(({ ended }) => ended));
    for (const { socket } of sockets) socket.destroy();
    await expect(exchange(server.port, raw('GET /settings'))).rejects.toThrow('ECONNREFUSED');
  });

  it('can be done again', async () => {
    await server.close();
    await server.close();
  });
});
