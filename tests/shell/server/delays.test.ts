import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Request } from '../../../src/http/message.ts';
import { playground } from '../../../src/semantics/playground.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import type { ServerStep } from '../../../src/semantics/step.ts';
import { membersOf, worldOf, type World } from '../../../src/semantics/world.ts';
import { delaysOver, type Delays } from '../../../src/shell/server/delays.ts';
import { held } from '../held.ts';
import { request } from '../requests.ts';

const start = worldOf(playground);
const pay = (key: string, method = 'POST', content = '{"amount":5}'): Request =>
  request(method, '/payments', content, [['Idempotency-Key', key]]);
const one = pay('"one"');

const stepIn = (delays: Delays, world: World, sent: Request): ServerStep =>
  delays.step(sent, world, (found) => respond(rfc9110, found, sent));
const statusOf = (...step: Parameters<typeof stepIn>): number => stepIn(...step).response.status;

describe('a request that is kept', () => {
  it('is to be applied when its time has come', async () => {
    const { wait, come, release } = held();
    const passed = delaysOver(wait).pass(one, start, 500);
    expect(await come(1)).toEqual([500]);
    release(1);
    expect(await passed).toBe(true);
  });

  it('is not to be applied where all has ended before', async () => {
    const { wait, release } = held();
    const delays = delaysOver(wait);
    const passed = delays.pass(one, start, 500);
    delays.end();
    release(1);
    expect(await passed).toBe(false);
  });

  it('takes its key, for whoever comes meanwhile', () => {
    const delays = delaysOver(held().wait);
    void delays.pass(one, start, 500);
    expect(statusOf(delays, start, pay('"one"'))).toBe(409);
    expect(statusOf(delays, start, pay('"one"', 'POST', '{"amount":6}'))).toBe(422);
    expect(statusOf(delays, start, pay('"two"'))).toBe(201);
  });

  it('finds its key free itself', () => {
    const delays = delaysOver(held().wait);
    void delays.pass(one, start, 500);
    expect(statusOf(delays, start, one)).toBe(201);
  });

  it.each([
    ['of another method', pay('"one"', 'GET')],
    ['of another path', { ...one, target: '/users' }],
    ['without a key', request('POST', '/payments', '{"amount":5}')],
  ])('takes no key where it is one %s', (_, kept) => {
    const delays = delaysOver(held().wait);
    void delays.pass(kept, start, 500);
    expect(statusOf(delays, start, pay('"one"'))).toBe(201);
  });

  it('does not hold a key that another took before', () => {
    const delays = delaysOver(held().wait);
    const second = pay('"one"');
    for (const each of [one, second]) void delays.pass(each, start, 500);
    expect(statusOf(delays, start, second)).toBe(409);
    const { response, after } = stepIn(delays, start, one);
    expect(response.status).toBe(201);
    expect(stepIn(delays, after, second).response).toStrictEqual(response);
  });
});

describe('that a key is taken', () => {
  it('stands in no world that is left', () => {
    const delays = delaysOver(held().wait);
    void delays.pass(one, start, 500);
    const { before, after } = stepIn(delays, start, pay('"two"'));
    expect(before).toBe(start);
    expect([...after.bookkeeping.keys.keys()]).toEqual([expect.stringContaining('two')]);
  });

  it('is no news where its reply is kept already', () => {
    const { after, response } = respond(rfc9110, start, one);
    const delays = delaysOver(held().wait);
    const late = pay('"one"');
    void delays.pass(late, start, 500);
    expect(stepIn(delays, after, pay('"one"')).response).toStrictEqual(response);
    const step = stepIn(delays, after, late);
    expect(step.response).toStrictEqual(response);
    expect(step.after.bookkeeping.keys).toBe(after.bookkeeping.keys);
  });
});

it('performs a payment once, in whatever order requests with its key come and are let go', () => {
  const anyEvents = fc.array(fc.tuple(fc.constantFrom('"a"', '"b"'), fc.constantFrom('now', 'keep', 'let go')), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(anyEvents, fc.infiniteStream(fc.nat()), (events, choices) => {
      const delays = delaysOver(held().wait);
      const kept: Request[] = [];
      const done = new Set<string>();
      let world = start;
      const apply = (sent: Request, key: string): void => {
        const step = stepIn(delays, world, sent);
        world = step.after;
        expect([201, 409]).toContain(step.response.status);
        if (step.response.status === 201) done.add(key);
      };
      for (const [key, what] of events) {
        if (what === 'now') apply(pay(key), key);
        if (what === 'keep') {
          kept.push(pay(key));
          void delays.pass(kept.at(-1) ?? one, world, 1);
        }
        if (what !== 'let go' || kept.length === 0) continue;
        const [next] = kept.splice((choices.next().value ?? 0) % kept.length, 1);
        if (next !== undefined) apply(next, next.headers.at(-1)?.[1] ?? '');
      }
      expect(membersOf(world, '/payments').size).toBe(done.size);
      expect(world.bookkeeping.keys.every(({ response }) => response !== undefined)).toBe(true);
    }),
  );
});
