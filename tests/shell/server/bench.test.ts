import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Served } from '../../../src/evidence/exchange.ts';
import { exchangeOf, worldAfter } from '../../../src/evidence/trace.ts';
import { FAULTS } from '../../../src/http/sending.ts';
import { semanticsNamed } from '../../../src/semantics/misconceptions/index.ts';
import { playground } from '../../../src/semantics/playground.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import type { ServerStep } from '../../../src/semantics/step.ts';
import { worldOf } from '../../../src/semantics/world.ts';
import type { Bench } from '../../../src/lesson/bench.ts';
import { startBench } from '../../../src/shell/server/bench.ts';
import { raw } from '../../server/reply-table/case.ts';
import { exchange } from '../../server/wire.ts';
import { held } from '../held.ts';
import { putAlice, request } from '../requests.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const plain = { request: putAlice, fault: 'none' } as const;
const dropped = { request: putAlice, fault: 'apply-then-drop' } as const;
function stepOf(served: Served): ServerStep {
  if (served.kind === 'not-served') throw new Error('the server did nothing');
  return served.step;
}

const portOf = ({ url }: Bench): number => Number(new URL(url).port);

describe('both ends of a request', () => {
  it('are what the client saw and what the server did', async () => {
    const { seen, served } = await bench.send(plain);
    expect(seen).toMatchObject({ kind: 'response', response: { status: 201 } });
    expect(served).toMatchObject({ kind: 'served', step: { effects: [{ kind: 'created', path: '/users/1' }] } });
    expect(served.kind === 'served' && served.step.after).toBe(bench.world());
  });

  it('are those that are reckoned without a socket', async () => {
    const { served } = await bench.send(plain);
    const { effects, response } = stepOf(served);
    const reckoned = stepOf(exchangeOf(rfc9110, worldOf(playground), plain, 1).served);
    expect({ effects, response }).toStrictEqual({ effects: reckoned.effects, response: reckoned.response });
  });

  it('can be the server’s alone', async () => {
    const { seen, served } = await bench.send(dropped);
    expect(seen).toStrictEqual({ kind: 'lost' });
    expect(served).toMatchObject({ kind: 'served', step: { response: { status: 201 } } });
    expect(await bench.send(plain)).toMatchObject({ seen: { response: { status: 204 } } });
  });

  it('can be nobody’s: the request never came to the server', async () => {
    const start = bench.world();
    const sent = await bench.send({ request: putAlice, fault: 'drop-before-apply' });
    expect(sent).toMatchObject({ seen: { kind: 'lost' }, served: { kind: 'not-served' } });
    expect(sent.head).toMatch(/^PUT \/users\/1 HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\nconnection: close\r\n/);
    expect(bench.world()).toBe(start);
    expect(await bench.send(plain)).toMatchObject({ seen: { response: { status: 201 } } });
  });

  it.each(FAULTS)('are those that are reckoned, whatever goes wrong: %s', async (fault) => {
    for (const request of [putAlice, putAlice]) {
      const before = bench.world();
      const { seen, served } = await bench.send({ request, fault });
      const reckoned = exchangeOf(rfc9110, before, { request, fault }, 1);
      expect(seen.kind).toBe(reckoned.seen.kind);
      expect(served.kind).toBe(reckoned.served.kind);
      expect(bench.world().resources.toJSON()).toStrictEqual(worldAfter([reckoned], before).resources.toJSON());
    }
  });

  it('have a 503 at the client, and the true step at the server', async () => {
    const { seen, served } = await bench.send({ request: putAlice, fault: 'apply-then-503' });
    expect(seen).toMatchObject({ kind: 'response', response: { status: 503 } });
    expect(stepOf(served)).toMatchObject({ response: { status: 201 }, effects: [{ path: '/users/1' }] });
  });

  it('come late, at a server beside too', async () => {
    const { wait, come, release } = held();
    const first = await startBench({ wait });
    const other = await first.startAnother(rfc9110, first.world());
    for (const [index, each] of [first, other].entries()) {
      const sent = each.send({ request: putAlice, fault: 'delay', ms: 100 * index });
      expect(await come(index + 1)).toHaveLength(index + 1);
      release(index + 1);
      const { seen, served } = await sent;
      expect(seen).toMatchObject({ kind: 'response', response: { status: 201 } });
      expect(stepOf(served).after).toBe(each.world());
    }
    expect(await come(2)).toEqual([0, 100]);
    await first.close();
  });

  it.each([
    ['a method that its parser does not know', request('FOO', '/users'), 501],
    ['one of its own paths', request('GET', '/_tutor/state'), 200],
  ])('can be the client’s alone: %s', async (_, sent, status) => {
    const { seen, served } = await bench.send({ request: sent, fault: 'none' });
    expect(seen).toMatchObject({ kind: 'response', response: { status } });
    expect(served).toStrictEqual({ kind: 'not-served' });
  });

  it('are both empty-handed where the server has gone', async () => {
    await bench.close();
    expect(await bench.send(dropped)).toEqual({ seen: { kind: 'refused' }, served: { kind: 'not-served' } });
  });

  it('leave no fault to the next request', async () => {
    await bench.send({ request: request('GET', '/_tutor/state'), fault: 'apply-then-drop' });
    const broken = { ...putAlice, headers: [['Bad Name', 'a']] as const };
    await expect(bench.send({ request: broken, fault: 'apply-then-drop' })).rejects.toThrow(/cannot be sent/);
    expect(await bench.send(plain)).toMatchObject({ seen: { kind: 'response' } });
  });

  it('are joined rightly with many under way', async () => {
    const paths = Array.from({ length: 500 }, (_, index) => `/users/${index}`);
    const waiting = [...paths];
    const joined = new Map<string, unknown>();
    const worker = async (): Promise<void> => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const { served } = await bench.send({ request: request('PUT', path, '{}'), fault: 'none' });
        joined.set(path, served.kind === 'served' ? served.step.effects : served.kind);
      }
    };
    await Promise.all(Array.from({ length: 50 }, worker));
    for (const path of paths) expect(joined.get(path)).toMatchObject([{ kind: 'created', path }]);
  });

  it('have the whole server for OPTIONS *', async () => {
    const { seen, served } = await bench.send({ request: request('OPTIONS', '*'), fault: 'none' });
    expect(seen).toMatchObject({ response: { status: 204 } });
    expect(served).toMatchObject({ kind: 'served' });
  });
});

describe('the bench', () => {
  it('goes back to an earlier world', async () => {
    const start = bench.world();
    await bench.send(plain);
    bench.restore(start);
    expect(await bench.send(plain)).toMatchObject({ seen: { response: { status: 201 } } });
  });

  it('serves as it is told to', async () => {
    bench.serveAs(semanticsNamed('put-needs-existing') ?? rfc9110);
    expect(await bench.send(plain)).toMatchObject({ seen: { response: { status: 404 } } });
  });

  it('puts another server beside it, in a world of its own', async () => {
    await bench.send(plain);
    const other = await bench.startAnother(semanticsNamed('put-appends-a-copy') ?? rfc9110, bench.world());
    expect(other.url).not.toBe(bench.url);
    expect(other.world()).toBe(bench.world());
    await other.send(plain);
    expect(other.world().resources.size).toBe(bench.world().resources.size + 1);
  });

  it('closes those beside it', async () => {
    const other = await bench.startAnother(rfc9110, bench.world());
    const further = await other.startAnother(rfc9110, bench.world());
    const early = await bench.startAnother(rfc9110, bench.world());
    await early.close();
    await bench.close();
    for (const each of [bench, other, further, early]) {
      await expect(exchange(portOf(each), raw('GET /settings'))).rejects.toThrow('ECONNREFUSED');
    }
  });
});
