import { afterEach, describe, expect, it } from '@jest/globals';
import type { Bench } from '../../../src/lesson/bench.ts';
import { playedBeside } from '../../../src/lesson/walk/sending.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { startBench } from '../../../src/shell/server/bench.ts';
import { freshPlayground, send } from '../../helpers.ts';

const scenario = { world: freshPlayground, sendings: [send('PUT /notes/a x'), send('GET /notes/a')], first: 4 };

const started: Bench[] = [];
afterEach(() => Promise.all(started.splice(0).map((bench) => bench.close())));

/** A bench, with what becomes of the servers beside it. */
async function watched(change: Partial<Bench>): Promise<{ readonly bench: Bench; readonly closed: () => number }> {
  const bench = await startBench();
  started.push(bench);
  let closed = 0;
  const beside: Bench['startAnother'] = async (semantics, world) => {
    const other = await bench.startAnother(semantics, world);
    return { ...other, ...change, close: () => other.close().then(() => void (closed += 1)) };
  };
  return { bench: { ...bench, startAnother: beside }, closed: () => closed };
}

describe('a scenario that is played beside', () => {
  it('is sent for real, under the numbers that it begins with, on a server that is closed then', async () => {
    const { bench, closed } = await watched({});
    const trace = await playedBeside(bench, rfc9110, scenario);
    expect(trace).toMatchObject([
      { number: 4, seen: { response: { status: 201 } } },
      { number: 5, seen: { response: { status: 200 } } },
    ]);
    expect(bench.world().resources.has('/notes/a')).toBe(false);
    expect(closed()).toBe(1);
  });

  it('leaves no server open where the wire breaks', async () => {
    const { bench, closed } = await watched({ send: () => Promise.reject(new Error('the wire broke')) });
    await expect(playedBeside(bench, rfc9110, scenario)).rejects.toThrow('the wire broke');
    expect(closed()).toBe(1);
  });
});
