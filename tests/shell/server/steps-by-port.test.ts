import { describe, expect, it } from '@jest/globals';
import { bytesOf, type Request } from '../../../src/http/message.ts';
import { playground } from '../../../src/semantics/playground.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import type { ServerStep } from '../../../src/semantics/step.ts';
import { worldOf } from '../../../src/semantics/world.ts';
import { stepsByPort } from '../../../src/shell/server/records.ts';
import { putAlice, request } from '../requests.ts';

const step = (): ServerStep => respond(rfc9110, worldOf(playground), putAlice);

it('tells the last step for each port', () => {
  const steps = stepsByPort();
  const [first, second, other] = [step(), step(), step()];
  steps.note(1, first);
  steps.note(2, other);
  steps.note(1, second);
  expect(steps.of(1)).toBe(second);
  expect(steps.of(2)).toBe(other);
  expect(steps.of(3)).toBeUndefined();
});

it('forgets a port that another connection has', () => {
  const steps = stepsByPort();
  steps.note(1, step());
  steps.forget(1);
  steps.forget(2);
  expect(steps.of(1)).toBeUndefined();
});

it('keeps the thousand that were noted last', () => {
  const steps = stepsByPort();
  for (let port = 1; port <= 1000; port += 1) steps.note(port, step());
  steps.note(1, step());
  steps.note(1001, step());
  expect(steps.of(1)).toBeDefined();
  expect(steps.of(2)).toBeUndefined();
  expect(steps.of(3)).toBeDefined();
});

describe('large contents', () => {
  const mebibyte = (letter: string): Request => ({
    ...request('PUT', '/notes/1'),
    body: bytesOf(letter.repeat(1024 * 1024)),
  });

  it('are held on to for 16 MiB that are written after them, and the last step always', () => {
    const steps = stepsByPort();
    const held: ServerStep[] = [];
    let world = worldOf(playground);
    for (let port = 1; port <= 40; port += 1) {
      const put = respond(rfc9110, world, mebibyte(port % 2 === 0 ? 'a' : 'b'));
      world = put.after;
      steps.note(port, put);
      held.push(put);
    }
    const kept = held.filter((_, index) => steps.of(index + 1) !== undefined);
    // Each writes a MiB over another.
    expect(kept).toStrictEqual(held.slice(-8));
  });

  it('are let go of though the later steps were for one port', () => {
    const steps = stepsByPort();
    let world = worldOf(playground);
    for (const port of [1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3]) {
      const put = respond(rfc9110, world, mebibyte(world.bookkeeping.requests % 2 === 0 ? 'a' : 'b'));
      world = put.after;
      steps.note(port, put);
    }
    expect([1, 2, 3].map((port) => steps.of(port) !== undefined)).toStrictEqual([false, false, true]);
  });

  it('are let go of when all begins anew', () => {
    const steps = stepsByPort();
    steps.note(1, step());
    steps.clear();
    expect(steps.of(1)).toBeUndefined();
  });
});
