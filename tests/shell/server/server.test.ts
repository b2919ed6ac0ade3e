import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LoggedExchange } from '../../../src/evidence/exchange-json.ts';
import { EXIT } from '../../../src/exit.ts';
import { semanticsNamed } from '../../../src/semantics/misconceptions/index.ts';
import { emptyReply } from '../../../src/semantics/reply.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import type { Semantics } from '../../../src/semantics/semantics.ts';
import { worldDeclaration } from '../../../src/semantics/declaration.ts';
import { worldOf } from '../../../src/semantics/world.ts';
import { startServer, type TutorServer } from '../../../src/shell/server/server.ts';
import { json, raw } from '../../server/reply-table/case.ts';
import { exchange } from '../../server/wire.ts';

const putAlice = json('PUT /users/1', '{"name":"Alice"}');

let server: TutorServer;
let logged: LoggedExchange[];
beforeEach(async () => {
  logged = [];
  server = await startServer({ onExchange: (each) => logged.push(each) });
});
afterEach(() => server.close());

async function statusOf(request: ReturnType<typeof raw>): Promise<number> {
  return (await exchange(server.port, request)).status;
}

describe('the server', () => {
  it('is at an address of the loopback interface', () => {
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`);
  });

  it('starts with the playground', async () => {
    expect(await statusOf(raw('GET /settings'))).toBe(200);
  });

  it('starts with the world that it is given', async () => {
    const pets = worldOf(
      worldDeclaration.parse({ collections: { '/pets': {} }, resources: { '/pets/1': { name: 'Tom' } } }),
    );
    const other = await startServer({ world: pets });
    expect(other.world()).toBe(pets);
    const { content } = await exchange(other.port, raw('GET /pets/1'));
    expect(JSON.parse(content.toString())).toStrictEqual({ name: 'Tom' });
    await other.close();
  });

  it('says when its port is taken', async () => {
    await expect(startServer({ port: server.port })).rejects.toMatchObject({
      name: 'TutorError',
      exitCode: EXIT.broken,
      message: expect.stringContaining(String(server.port)) as unknown,
    });
  });

  it('holds the world that its requests made, and goes back to an earlier one', async () => {
    const start = server.world();
    expect(await statusOf(putAlice)).toBe(201);
    expect(server.world()).toBe(logged[0]?.step.after);
    server.restore(start);
    expect(server.world()).toBe(start);
    expect(await statusOf(putAlice)).toBe(201);
    expect(logged.map(({ number }) => number)).toStrictEqual([1, 2]);
  });

  it('works as it is told to', async () => {
    expect(await statusOf(putAlice)).toBe(201);
    server.serveAs(semanticsNamed('put-needs-existing') ?? rfc9110);
    expect(await statusOf(json('PUT /users/2', '{}'))).toBe(404);
  });

  it('tells of each exchange before its client can know', async () => {
    await statusOf(putAlice);
    expect(logged).toMatchObject([{ number: 1, delivered: true, fault: 'none', request: { target: '/users/1' } }]);
    expect(logged[0]?.step.effects).toMatchObject([{ kind: 'created', path: '/users/1' }]);
  });

  it('shows semantics the request as it was sent', async () => {
    const host = `127.0.0.1:${server.port}`;
    await exchange(
      server.port,
      'GET http://{host}/users?a HTTP/1.1\r\nHost: {host}\r\nA: 1\r\nconnection: close\r\nA: \xe9\r\n\r\n',
    );
    expect(logged[0]?.request).toMatchObject({
      method: 'GET',
      target: '/users?a',
      headers: [
        ['Host', host],
        ['A', '1'],
        ['connection', 'close'],
        ['A', '\xc3\xa9'],
      ],
    });
  });
});

describe('a bug in semantics', () => {
  const broken: Semantics = {
    ...rfc9110,
    nameMember: () => {
      throw new Error('boom');
    },
  };
  const unsendable: Semantics = { ...rfc9110, checks: [{ id: 'size', refusal: () => emptyReply(200, [['A', '\n']]) }] };

  it.each([
    ['that throws', broken, /boom/],
    ['that answers what cannot be sent', unsendable, /A/],
  ])('%s is answered as one, and the server goes on', async (_, semantics, detail) => {
    server.serveAs(semantics);
    const reply = await exchange(server.port, json('POST /users', '{}'));
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.content.toString())).toMatchObject({
      status: 500,
      detail: expect.stringMatching(detail) as unknown,
    });
    server.serveAs(rfc9110);
    expect(await statusOf(json('POST /users', '{}'))).toBe(201);
  });
});

describe('a dropped reply', () => {
  const drop = { method: 'PUT', path: '/users/1', fault: 'apply-then-drop', times: 1 } as const;

  it('comes after the step, and before any byte', async () => {
    server.arm(drop);
    await expect(exchange(server.port, putAlice)).rejects.toThrow(/no reply, but ""|after 0 bytes of reply/);
    expect(logged).toMatchObject([{ delivered: false, fault: 'apply-then-drop', step: { response: { status: 201 } } }]);
    expect(await statusOf(putAlice)).toBe(204);
  });

  it('can be taken back', async () => {
    server.arm(drop)();
    expect(await statusOf(putAlice)).toBe(201);
  });
});

describe('a request that is dropped', () => {
  const drop = { method: 'POST', path: '/users', fault: 'drop-before-apply', times: 1 } as const;
  const postAlice = json('POST /users', '{"name":"Alice"}');
  const noReply = /no reply, but ""|after 0 bytes of reply/;

  it('comes to nothing: no effect, no request counted, nothing told, and no byte of a reply', async () => {
    const start = server.world();
    server.arm(drop);
    await expect(exchange(server.port, postAlice)).rejects.toThrow(noReply);
    expect(server.world()).toBe(start);
    expect(logged).toStrictEqual([]);
  });

  it('leaves the next one to be answered as if it were the first', async () => {
    server.arm(drop);
    await expect(exchange(server.port, postAlice)).rejects.toThrow(noReply);
    expect((await exchange(server.port, postAlice)).headers.location).toBe('/users/1');
    expect(logged).toMatchObject([{ number: 1, delivered: true, fault: 'none' }]);
    expect(server.world().bookkeeping.requests).toBe(1);
  });

  it('is dropped as often as was asked for, and no other is', async () => {
    server.arm({ ...drop, times: 2 });
    expect(await statusOf(putAlice)).toBe(201);
    await expect(exchange(server.port, postAlice)).rejects.toThrow(noReply);
    await expect(exchange(server.port, postAlice)).rejects.toThrow(noReply);
    expect(await statusOf(postAlice)).toBe(201);
  });

  it('looks to its client as a dropped reply does', async () => {
    const failure = async (fault: 'drop-before-apply' | 'apply-then-drop') => {
      server.arm({ ...drop, fault });
      return exchange(server.port, postAlice).catch(String);
    };
    expect(await failure('drop-before-apply')).toBe(await failure('apply-then-drop'));
  });
});

describe('a 503 in the place of a reply', () => {
  const unavailable = { method: 'PUT', path: '/users/1', fault: 'apply-then-503', times: 1 } as const;

  it('comes after the step', async () => {
    server.arm(unavailable);
    const reply = await exchange(server.port, putAlice);
    expect(reply).toMatchObject({ status: 503, headers: { 'content-type': 'application/problem+json' } });
    expect(JSON.parse(reply.content.toString())).toMatchObject({ type: 'about:blank', status: 503 });
    expect(server.world().resources.has('/users/1')).toBe(true);
    expect(logged).toMatchObject([{ delivered: false, fault: 'apply-then-503', step: { response: { status: 201 } } }]);
    expect(await statusOf(putAlice)).toBe(204);
  });

  it('has no content where HEAD asks, and the length that it would have', async () => {
    server.arm({ ...unavailable, method: 'GET', times: 1 });
    server.arm({ ...unavailable, method: 'HEAD', times: 1 });
    const get = await exchange(server.port, raw('GET /users/1'));
    const head = await exchange(server.port, raw('HEAD /users/1'));
    expect(head).toMatchObject({ status: 503, content: { length: 0 } });
    expect(head.headers['content-length']).toBe(String(get.content.length));
  });
});

describe('faults that are there from the start', () => {
  it('wait for requests, and again after a reset', async () => {
    const faults = [{ method: 'PUT', path: '/users/1', fault: 'apply-then-503', times: 1 } as const];
    const other = await startServer({ faults });
    const put = async (): Promise<number> => (await exchange(other.port, putAlice)).status;
    expect([await put(), await put()]).toStrictEqual([503, 204]);
    await exchange(other.port, raw('POST /_tutor/reset'));
    expect([await put(), await put()]).toStrictEqual([503, 204]);
    await other.close();
  });
});

describe('many at once', () => {
  it('are all answered, and applied once each', async () => {
    const waiting = Array.from({ length: 500 }, (_, index) => index);
    const seen = jest.fn();
    const worker = async (): Promise<void> => {
      for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
        seen(await statusOf(json('POST /users', `{"n":${index}}`)));
      }
    };
    await Promise.all(Array.from({ length: 50 }, worker));
    expect(seen.mock.calls.filter(([status]) => status === 201)).toHaveLength(500);
    const { content } = await exchange(server.port, raw('GET /users'));
    const held = Object.values(JSON.parse(content.toString()) as Record<string, { n: number }>).map(({ n }) => n);
    expect(new Set(held).size).toBe(500);
    expect(server.world().bookkeeping.requests).toBe(501);
  });
});
