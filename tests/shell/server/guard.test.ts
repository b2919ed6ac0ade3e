import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_CONTENT, textOf, type Header } from '../../../src/http/message.ts';
import { refusalOf } from '../../../src/shell/server/guard.ts';
import { startServer, type TutorServer } from '../../../src/shell/server/server.ts';
import { exchange, type Reply } from '../../server/wire.ts';

const PORT = 8080;
const HOST: Header = ['Host', '127.0.0.1:8080'];

function refused(target: string, ...headers: readonly Header[]): number | undefined {
  return refusalOf({ target, headers }, PORT)?.status;
}

describe('the guard', () => {
  it.each(['127.0.0.1:8080', 'localhost:8080', 'LocalHost:8080', '[::1]:8080', ' 127.0.0.1:8080\t'])(
    'lets a request to %j in',
    (host) => {
      expect(refused('/users', ['Host', host])).toBeUndefined();
      expect(refused('/users', ['hOST', host])).toBeUndefined();
    },
  );

  it('lets a Host without a port in where the port is the default one', () => {
    expect(refusalOf({ target: '/', headers: [['Host', 'localhost']] }, 80)).toBeUndefined();
  });

  it.each([
    'evil.example',
    'evil.example:8080',
    '127.0.0.1',
    '127.0.0.1:',
    '127.0.0.1:80',
    '127.0.0.1:808',
    '127.0.0.1:80800',
    '127.0.0.1.:8080',
    'localhost.:8080',
    '127.0.0.2:8080',
    '127.1:8080',
    '2130706433:8080',
    '0.0.0.0:8080',
    '::1:8080',
    '[::ffff:127.0.0.1]:8080',
    'user@127.0.0.1:8080',
    'localhost:8080.evil.example',
    'evil.example,localhost:8080',
    '[bad',
    '[',
    '',
    '%',
    'a'.repeat(10_000),
  ])('turns a request to %j away as misdirected', (host) => {
    expect(refused('/users', ['Host', host])).toBe(421);
  });

  it.each([
    ['none', []],
    ['two', [HOST, HOST]],
    ['a foreign one and ours', [['host', 'evil.example'], HOST]],
  ] as const)('has %s for no Host', (_, headers) => {
    expect(refused('/users', ...headers)).toBe(400);
  });

  // RFC 9112 §3.2 wants a Host of HTTP/1.1 only, and no second one of any version.
  it.each([
    [[], 'This server looks at no request without a Host.'],
    [[HOST, HOST], 'A request must not have more than one Host.'],
    [[['Host', 'a.example']], 'This server answers only for http://127.0.0.1:8080 and http://localhost:8080.'],
  ] as const)('says no more than is so: %j', (headers, said) => {
    expect(textOf(refusalOf({ target: '/users', headers }, PORT)?.body ?? NO_CONTENT)).toContain(said);
  });

  it.each([
    ['http://127.0.0.1:8080/users', undefined],
    ['http://localhost:8080', undefined],
    ['http://evil.example/users', 421],
    ['http://127.0.0.1/users', 421],
    ['https://127.0.0.1:8080/users', 421],
    ['http://evil@127.0.0.1:8080/users', 421],
  ])('judges %s by its authority too', (target, status) => {
    expect(refused(target, HOST)).toBe(status);
    expect(refused(target, ['Host', 'evil.example'])).toBe(421);
  });

  it.each([
    ['Origin', 'http://127.0.0.1:8080', undefined],
    ['Origin', 'http://localhost:8080', undefined],
    ['Origin', 'https://127.0.0.1:8080', 403],
    ['Origin', 'http://127.0.0.1:3000', 403],
    ['Origin', 'http://evil.example', 403],
    ['Origin', 'null', 403],
    ['origin', '', 403],
    ['Sec-Fetch-Site', 'cross-site', 403],
    ['sec-fetch-site', 'same-site', 403],
    ['Sec-Fetch-Site', 'same-origin', undefined],
    ['Sec-Fetch-Site', 'none', undefined],
  ])('looks at %s: %s', (name, value, status) => {
    expect(refused('/users', HOST, [name, value])).toBe(status);
  });

  it('looks at every line of a field', () => {
    expect(refused('/', HOST, ['Origin', 'http://127.0.0.1:8080'], ['Origin', 'http://evil.example'])).toBe(403);
  });

  it('refuses more fields than node would show it', () => {
    const fields = (count: number): Header[] => Array.from({ length: count }, (_, index) => [`X-${index}`, '']);
    expect(refused('/', HOST, ...fields(99))).toBeUndefined();
    expect(refused('/', HOST, ...fields(100))).toBe(431);
  });

  it('never throws, and never lets in what does not name it', () => {
    const header = fc.tuple(fc.constantFrom('Host', 'Origin', 'Sec-Fetch-Site', 'X'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(header), (target, headers) => {
        expect(refused(target, ...headers)).not.toBeUndefined();
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('the server behind the guard', () => {
  let server: TutorServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it.each([
    ['a foreign Host', 'GET /users HTTP/1.1\r\nHost: evil.example\r\n\r\n', 421],
    ['a foreign Host to its own paths', 'GET /_tutor/state HTTP/1.1\r\nHost: evil.example\r\n\r\n', 421],
    ['a malformed Host', 'GET /users HTTP/1.1\r\nHost: [bad\r\n\r\n', 421],
    ['a Host of 10 kB', `GET /users HTTP/1.1\r\nHost: ${'a'.repeat(10_240)}\r\n\r\n`, 431],
    ['two Hosts', 'GET /users HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n', 400],
    ['no Host', 'GET /users HTTP/1.1\r\n\r\n', 400],
    ['no Host, as HTTP/1.0 allows', 'GET /users HTTP/1.0\r\n\r\n', 400],
    ['a foreign target', 'GET http://evil.example/users HTTP/1.1\r\nHost: {host}\r\n\r\n', 421],
    [
      'a form on a web page',
      'POST /users HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}',
      403,
    ],
    [
      'a preflight',
      'OPTIONS /users/1 HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\nAccess-Control-Request-Method: PUT\r\n\r\n',
      403,
    ],
    ['an image on a web page', 'GET /users HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site\r\n\r\n', 403],
    [
      'a page that would arm a fault',
      'POST /_tutor/faults HTTP/1.1\r\nHost: {host}\r\nOrigin: null\r\nContent-Length: 2\r\n\r\n{}',
      403,
    ],
    ['a foreign Host that expects', 'PUT /users/1 HTTP/1.1\r\nHost: evil.example\r\nExpect: wonders\r\n\r\n', 421],
    [`more fields than it looks at`, `GET / HTTP/1.1\r\nHost: {host}\r\n${'A:\r\n'.repeat(300)}\r\n`, 431],
  ])('refuses %s, closes, and notes nothing', async (_, raw, status) => {
    const reply = await exchange(server.port, raw);
    expect(reply.status).toBe(status);
    expectProblem(reply, status);
    expect(server.world().bookkeeping.requests).toBe(0);
  });

  it('takes a target in absolute-form for what it names', async () => {
    const raw = 'GET http://{host}/settings?a HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n';
    const reply = await exchange(server.port, raw);
    expect(reply.status).toBe(200);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('sends a whole refusal to a client that goes on sending', async () => {
    const content = 'a'.repeat(4 * 1024 * 1024);
    const head = `POST /users HTTP/1.1\r\nHost: evil.example\r\nContent-Length: ${content.length}\r\n\r\n`;
    expectProblem(await exchange(server.port, head + content), 421);
  });
});

function expectProblem({ headers, content }: Reply, status: number): void {
  expect(headers).toMatchObject({
    'content-type': 'application/problem+json',
    connection: 'close',
    'content-length': String(content.length),
    'x-content-type-options': 'nosniff',
  });
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(JSON.parse(content.toString())).toMatchObject({ type: 'about:blank', status });
}
