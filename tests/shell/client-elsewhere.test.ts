import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { getGlobalDispatcher } from 'undici';
import { EXIT } from '../../src/exit.ts';
import { textOf, type Request } from '../../src/http/message.ts';
import { send, type SentRequest } from '../../src/shell/server/client.ts';
import { ALICE, putAlice, request } from './requests.ts';
import { scripted } from './scripted.ts';

const ORIGIN = 'http://api.example';

function sent(sending: Request, origin = ORIGIN): Promise<SentRequest> {
  return send(sending, { origin, dispatcher: getGlobalDispatcher() });
}

beforeAll(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  expect(nock.pendingMocks()).toStrictEqual([]);
  nock.cleanAll();
});
afterAll(() => {
  nock.restore();
});

describe('a client of a server that is not ours', () => {
  it('sends the request as it is', async () => {
    const scope = nock(ORIGIN, { reqheaders: { 'content-type': 'application/json', 'if-match': '"r1"' } });
    scope.put('/users/1', ALICE).reply(201);
    const { seen, localPort } = await sent({ ...putAlice, headers: [...putAlice.headers, ['If-Match', '"r1"']] });
    expect(seen).toMatchObject({ kind: 'response', response: { status: 201 } });
    expect(localPort).toBeUndefined();
  });

  it.each([301, 302, 303, 307, 308])('shows a redirect, and does not follow it: %d', async (status) => {
    nock(ORIGIN).post('/users').reply(status, '', { Location: '/elsewhere' });
    const { seen } = await sent(request('POST', '/users', '{}'));
    expect(seen).toMatchObject({
      response: { status, headers: expect.arrayContaining([['location', '/elsewhere']]) as unknown },
    });
  });

  it.each([429, 500, 503])('shows a failure, and does not send again: %d', async (status) => {
    nock(ORIGIN).get('/users').reply(status, 'later', { 'Retry-After': '0' });
    const { seen } = await sent(request('GET', '/users'));
    expect(seen).toMatchObject({ kind: 'response', response: { status } });
    expect(seen.kind === 'response' && textOf(seen.response.body)).toBe('later');
  });

  it('shows odd headers as they are', async () => {
    const odd = { 'X-Empty': '', 'X-Escape': '\u0085\u009b31m', Vary: '*', __proto: 'a' };
    nock(ORIGIN).get('/odd').reply(200, '{}', odd);
    const { seen } = await sent(request('GET', '/odd'));
    expect(seen).toMatchObject({
      response: {
        headers: expect.arrayContaining([
          ['x-empty', ''],
          ['x-escape', '\u0085\u009b31m'],
          ['vary', '*'],
          ['__proto', 'a'],
        ]) as unknown,
      },
    });
  });

  it.each([
    ['ECONNRESET', 'lost'],
    ['ECONNREFUSED', 'refused'],
    ['ETIMEDOUT', 'timed-out'],
  ])('tells a broken connection by how it broke: %s', async (code, kind) => {
    nock(ORIGIN)
      .get('/users')
      .replyWithError(Object.assign(new Error('broken'), { code }));
    expect((await sent(request('GET', '/users'))).seen).toStrictEqual({ kind });
  });

  it('throws what it has no word for', async () => {
    nock(ORIGIN).get('/users').replyWithError('boom');
    await expect(sent(request('GET', '/users'))).rejects.toThrow('boom');
  });

  it('reaches no server that these tests did not set up', async () => {
    const real = await scripted((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
    for (const origin of ['http://unmocked.example', real.origin]) {
      await expect(sent(request('GET', '/users'), origin)).rejects.toMatchObject({
        name: 'TutorError',
        exitCode: EXIT.broken,
        message: `There is no way to ${origin} (ENETUNREACH).`,
      });
    }
    expect(real.heard).toStrictEqual([]);
    await real.close();
  });
});
