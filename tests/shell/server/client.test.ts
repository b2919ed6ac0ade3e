import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Exchange, Seen } from '../../../src/evidence/exchange.ts';
import { EXIT } from '../../../src/exit.ts';
import { textOf, type Request } from '../../../src/http/message.ts';
import { send, type SentRequest } from '../../../src/shell/server/client.ts';
import { rawText } from '../../../src/view/raw.ts';
import { lookOf } from '../../view/looks.ts';
import { request } from '../requests.ts';
import { scripted, type Scripted } from '../scripted.ts';

let server: Scripted | undefined;
afterEach(() => server?.close());

const get = request('GET', '/users');
const put = request('PUT', '/users/1', '{}');
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

/** What comes of sending to a server that follows this script. */
async function sentTo(script: (socket: Socket) => void, sent: Request = get, timeout = 5000): Promise<SentRequest> {
  server = await scripted(script);
  return send(sent, { origin: server.origin, timeout });
}

async function seenOf(reply: string, sent: Request = get): Promise<Seen> {
  return (await sentTo((socket) => socket.end(reply, 'latin1'), sent)).seen;
}

/** The request as `raw` shows it, with the ends of its lines. */
function shownOf(exchange: Exchange): string {
  const shown = rawText({ kind: 'exchanged', exchange }, lookOf(200, { plain: true }));
  return /sent:\n([^]*?)\n\n#1, received/.exec(shown)?.[1]?.replaceAll('\n', '\r\n') ?? shown;
}

describe('what the client sends', () => {
  it.each([
    [get, 'GET /users HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n'],
    [
      request('PUT', '/users/1?a=%20', '{}', [['X-A', '1'], ['x-a', '2']]), // prettier-ignore
      'PUT /users/1?a=%20 HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n' +
        'Content-Type: application/json\r\nX-A: 1\r\nx-a: 2\r\ncontent-length: 2\r\n\r\n{}',
    ],
    [
      request('POST', '/users'),
      'POST /users HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n',
    ],
    [request('HEAD', '/users'), 'HEAD /users HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n'],
    [request('DELETE', '/users/1'), 'DELETE /users/1 HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n'],
    [request('get', '//evil.example/a'), 'get //evil.example/a HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n'],
    [request('OPTIONS', '*'), 'OPTIONS http://{host} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n'],
  ])('is what was typed, and no more than HTTP needs, and `raw` shows just that: %#', async (sent, bytes) => {
    const { seen, head } = await sentTo((socket) => socket.end(OK), sent);
    const { origin = '', heard = [] } = server ?? {};
    expect(heard).toStrictEqual([bytes.replaceAll('{host}', origin.replace('http://', ''))]);
    const exchange = { number: 1, request: sent, seen, served: { kind: 'not-served' }, head } as const;
    expect(shownOf(exchange)).toBe(heard[0]?.replace(/\r\n\r\n$/, ''));
  });

  it('is shown by `raw` where no reply comes', async () => {
    const { head } = await sentTo((socket) => socket.destroy(), put);
    expect(server?.heard[0]).toBe(`${head}{}`);
  });

  it('keeps two fields that are the same', async () => {
    const line = ['X', '1'] as const;
    await sentTo((socket) => socket.end(OK), request('GET', '/', '', [line, line]));
    expect(server?.heard[0]).toContain('X: 1\r\nX: 1\r\n');
  });

  it('goes over a connection of its own each time', async () => {
    const ports: (number | undefined)[] = [];
    server = await scripted((socket) => {
      ports.push(socket.remotePort);
      socket.write(OK);
    });
    const sent = [await send(get, server), await send(get, server)];
    expect(sent.map(({ localPort }) => localPort)).toStrictEqual(ports);
    expect(new Set(ports).size).toBe(2);
  });

  it.each([
    ['a space in its path', request('GET', '/a b')],
    ['a path that is none', request('GET', 'users')],
    ['a field that is none', request('GET', '/', '', [['Bad Name', 'a']])],
    ['a line break in a value', request('GET', '/', '', [['X', 'a\r\nHost: evil']])],
    ['framing of its own', request('PUT', '/', '{}', [['Transfer-Encoding', 'chunked']])],
    ['a wrong length', request('PUT', '/', '{}', [['Content-Length', '5']])],
    ['a tunnel', request('CONNECT', '/')],
  ])('is nothing where the request has %s', async (_, sent) => {
    server = await scripted((socket) => socket.end(OK));
    await expect(send(sent, server)).rejects.toMatchObject({
      name: 'TutorError',
      exitCode: EXIT.broken,
      message: expect.stringMatching(/^This request cannot be sent as it is: [^\n]+\.$/) as unknown,
    });
    expect(server.heard.join('')).toBe('');
  });
});

describe('what the client sees', () => {
  it('is the response as it came', async () => {
    const seen = await seenOf(
      'HTTP/1.1 299 Odd\r\nX-B: 1\r\nx-a:  \xe9\r\nX-B: 2\r\nContent-Length: 3\r\n\r\n\x00\xff!',
    );
    expect(seen).toStrictEqual({
      kind: 'response',
      response: {
        status: 299,
        headers: [
          ['X-B', '1'],
          ['x-a', '\xe9'],
          ['X-B', '2'],
          ['Content-Length', '3'],
        ],
        body: Uint8Array.of(0, 255, 33),
      },
    });
  });

  it.each([
    ['no content', 'HTTP/1.1 204 No Content\r\n\r\n', get, 204, ''],
    [
      'a length without content, as HEAD has it',
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n',
      request('HEAD', '/'),
      200,
      '',
    ],
    ['chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n2\r\nbc\r\n0\r\n\r\n', get, 200, 'abc'],
    ['content up to the end of the connection', 'HTTP/1.1 200 OK\r\n\r\nall', get, 200, 'all'],
    ['an interim response before', `HTTP/1.1 103 Early Hints\r\n\r\n${OK}`, put, 200, 'ok'],
    [
      'a redirect, which it does not follow',
      'HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n',
      get,
      302,
      '',
    ],
    ['a failure', 'HTTP/1.1 503 Wait\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n', put, 503, ''],
    ['a refusal before the request is through', 'HTTP/1.1 413 Large\r\nContent-Length: 0\r\n\r\n', put, 413, ''],
  ])('is %s', async (_, reply, sent, status, text) => {
    const seen = await seenOf(reply, sent);
    expect(seen).toMatchObject({ kind: 'response', response: { status } });
    expect(seen.kind === 'response' && textOf(seen.response.body)).toBe(text);
    expect(server?.heard).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['half a header', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['half the content', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'],
    ['half a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf'],
    ['only an interim response', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['what is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    [
      'a protocol that it did not ask for',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: a\r\nConnection: upgrade\r\n\r\n',
    ],
    ['a header without end', `HTTP/1.1 200 OK\r\nA: ${'b'.repeat(20_000)}\r\n\r\n`],
  ])('is a lost reply where the server sends %s, and it asks only once', async (_, reply) => {
    for (const sent of [get, put]) {
      expect(await seenOf(reply, sent)).toStrictEqual({ kind: 'lost' });
      expect(server?.heard).toHaveLength(1);
      await server?.close();
    }
  });

  it('is a lost reply where the server resets the connection', async () => {
    const { seen, localPort } = await sentTo((socket) => socket.resetAndDestroy(), put);
    expect(seen).toStrictEqual({ kind: 'lost' });
    expect(localPort).toBeGreaterThan(0);
  });

  it('is a refusal where nobody listens', async () => {
    server = await scripted(() => undefined);
    await server.close();
    expect(await send(get, server)).toStrictEqual({ seen: { kind: 'refused' }, localPort: undefined, head: undefined });
  });

  it.each([
    ['says nothing', ''],
    ['stops in the middle', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'],
  ])('is that time ran out where the server %s', async (_, reply) => {
    const { seen } = await sentTo((socket) => socket.write(reply), get, 100);
    expect(seen).toStrictEqual({ kind: 'timed-out' });
  });

  it('is up to 4 MiB, and a sentence where there is more', async () => {
    const limit = 4 * 1024 * 1024;
    const body = (length: number): string =>
      `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n${'a'.repeat(length)}`;
    expect(await seenOf(body(limit))).toMatchObject({ kind: 'response', response: { body: { length: limit } } });
    await server?.close();
    await expect(seenOf(body(limit + 1))).rejects.toMatchObject({
      name: 'TutorError',
      exitCode: EXIT.broken,
      message: expect.stringMatching(/^The reply of http:\/\/127\.0\.0\.1:\d+ is larger than 4 MiB/) as unknown,
    });
  });
});
