import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer, type TutorServer } from '../../../src/shell/server/server.ts';
import { json, raw, type Raw } from '../../server/reply-table/case.ts';
import { exchange, type Reply } from '../../server/wire.ts';

let server: TutorServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const send = (request: Raw): Promise<Reply> => exchange(server.port, request);
async function read(path: string): Promise<unknown> {
  const { status, headers, content } = await send(raw(`GET ${path}`));
  expect({ status, type: headers['content-type'] }).toStrictEqual({ status: 200, type: 'application/json' });
  return JSON.parse(content.toString());
}

const postAlice = json('POST /users', '{"name":"Alice"}');
const dropPost = '{"method":"POST","path":"/users","fault":"apply-then-drop","times":1}';

describe('/_tutor/state', () => {
  it('shows the world, and does not count as a request', async () => {
    await send(postAlice);
    await read('/_tutor/state?a');
    expect(await read('/_tutor/state')).toMatchObject({
      resources: { '/settings': {}, '/users/1': { name: 'Alice' } },
      bookkeeping: { requests: 1 },
      effects: { outbox: [] },
    });
  });

  it('answers HEAD like GET', async () => {
    const [get, head] = [await send(raw('GET /_tutor/state')), await send(raw('HEAD /_tutor/state'))];
    expect(head.content).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toStrictEqual({ ...get.headers, date: '' });
  });
});

describe('/_tutor/exchanges', () => {
  it('lists what was asked of the world, and nothing else', async () => {
    await send(postAlice);
    await send(raw('GET /_tutor/state'));
    await send(raw('GET /users/9'));
    expect(await read('/_tutor/exchanges')).toMatchObject([
      { number: 1, request: { method: 'POST', body: '{"name":"Alice"}' }, response: { status: 201 }, delivered: true },
      { number: 2, request: { target: '/users/9' }, response: { status: 404 }, fault: null, changes: [] },
    ]);
  });
});

describe('/_tutor/faults', () => {
  it('arms a fault for the next requests that match', async () => {
    expect((await send(json('POST /_tutor/faults', dropPost))).status).toBe(204);
    expect((await send(json('PUT /users/7', '{}'))).status).toBe(201);
    await expect(send(postAlice)).rejects.toThrow();
    expect((await send(postAlice)).status).toBe(201);
    expect(await read('/_tutor/exchanges')).toMatchObject([
      { number: 1, delivered: true },
      { number: 2, delivered: false, fault: 'apply-then-drop', changes: [{ kind: 'created', path: '/users/1' }] },
      { number: 3, delivered: true, fault: null, changes: [{ kind: 'created', path: '/users/2' }] },
    ]);
  });

  it('arms one that keeps a request from being applied, counted and listed', async () => {
    await send(json('POST /_tutor/faults', dropPost.replace('apply-then-drop', 'drop-before-apply')));
    await expect(send(postAlice)).rejects.toThrow();
    expect(await read('/_tutor/exchanges')).toStrictEqual([]);
    expect(await read('/_tutor/state')).toMatchObject({ bookkeeping: { requests: 0 }, resources: { '/settings': {} } });
    expect((await send(postAlice)).headers.location).toBe('/users/1');
  });

  it('arms a 503 in the place of a reply, and lists the reply that was kept back', async () => {
    await send(json('POST /_tutor/faults', dropPost.replace('apply-then-drop', 'apply-then-503')));
    const reply = await send(postAlice);
    expect({ status: reply.status, type: reply.headers['content-type'] }).toStrictEqual({
      status: 503,
      type: 'application/problem+json',
    });
    expect(await read('/_tutor/exchanges')).toMatchObject([
      { fault: 'apply-then-503', delivered: false, response: { status: 201 }, changes: [{ path: '/users/1' }] },
    ]);
  });

  it('arms a delay', async () => {
    const delay = dropPost.replace('"apply-then-drop"', '"delay","ms":1');
    expect((await send(json('POST /_tutor/faults', delay))).status).toBe(204);
    expect((await send(postAlice)).status).toBe(201);
    expect(await read('/_tutor/exchanges')).toMatchObject([{ fault: 'delay', delivered: true }]);
  });

  it.each([
    ['what is no JSON', '{', /JSON/],
    ['nothing', '', /JSON/],
    ['an unknown fault', dropPost.replace('drop', 'sing'), /fault: .*drop-before-apply.*apply-then-drop/],
    ['a delay that does not say how long', dropPost.replace('apply-then-drop', 'delay'), /ms: /],
    ['a fault without a path', '{"method":"POST","fault":"apply-then-drop"}', /path: /],
  ])('refuses %s, and says why', async (_, content, detail) => {
    const reply = await send(json('POST /_tutor/faults', content));
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(reply.content.toString())).toMatchObject({
      status: 400,
      detail: expect.stringMatching(detail) as unknown,
    });
    expect((await send(postAlice)).status).toBe(201);
  });

  it('never touch the paths of the server itself', async () => {
    await send(json('POST /_tutor/faults', '{"method":"GET","path":"/_tutor/state","fault":"apply-then-drop"}'));
    await read('/_tutor/state');
  });
});

describe('/_tutor/reset', () => {
  it('starts over: the world, the log, the faults', async () => {
    const start = server.world();
    await send(postAlice);
    await send(json('POST /_tutor/faults', dropPost));
    expect((await send(raw('POST /_tutor/reset'))).status).toBe(204);
    expect(server.world()).toBe(start);
    expect(await read('/_tutor/exchanges')).toStrictEqual([]);
    expect((await send(postAlice)).headers.location).toBe('/users/1');
    expect(await read('/_tutor/exchanges')).toMatchObject([{ number: 1 }]);
  });
});

describe('a path of the server itself', () => {
  it.each([
    ['POST /_tutor/state', 'GET, HEAD'],
    ['OPTIONS /_tutor/exchanges', 'GET, HEAD'],
    ['GET /_tutor/faults', 'POST'],
    ['PROPFIND /_tutor/reset', 'POST'],
  ])('says what it allows instead of %s', async (line, allow) => {
    const reply = await send(raw(line));
    expect({ status: reply.status, allow: reply.headers.allow }).toStrictEqual({ status: 405, allow });
  });

  it.each(['/_tutor/', '/_tutor/users', '/_tutor/state/', '/_tutor//state'])('is unknown: %s', async (path) => {
    const reply = await send(raw(`GET ${path}`));
    expect(reply.status).toBe(404);
    expect(reply.content.toString()).toContain('/_tutor/exchanges');
    expect(server.world().bookkeeping.requests).toBe(0);
  });

  it('begins with /_tutor/, and no other path does', async () => {
    expect((await send(raw('GET /_tutor'))).status).toBe(404);
    expect(server.world().bookkeeping.requests).toBe(1);
  });
});
