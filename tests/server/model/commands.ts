import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { addressed } from './addressed.ts';
import { difference } from './differences.ts';
import { FAULTS, seen, type Fault, type Playground } from './faults.ts';
import type { Plan } from './plan.ts';
import { plan } from './plans.ts';
import type { Real } from './real.ts';
import { stateOf } from './state.ts';
import * as sample from './samples.ts';
import { playground } from './world.ts';

type Command = fc.AsyncCommand<Playground, Real>;

const fault: fc.Arbitrary<Fault> = fc
  .record({
    method: fc.constantFrom('PUT', 'POST', 'POST', 'PATCH', 'DELETE', 'GET', 'TRACE'),
    path: fc.constantFrom(...sample.COLLECTIONS, '/payments', ...sample.MEMBERS, ...sample.ACTIONS, '/settings'),
    fault: fc.constantFrom(...FAULTS),
    times: fc.integer({ min: 1, max: 2 }),
  })
  .map((each) => (each.fault === 'delay' ? { ...each, ms: 1 } : each));

/** Sequences of requests, and of faults that meet some of them. */
export const sequences = fc.commands<Playground, Real, false>(
  [plan.map(sending), plan.map(sending), plan.map(sending), plan.map(sending), fault.map(arming)],
  { maxCommands: 20, size: 'max' },
);

/** Runs a sequence on the server and on the model, each from its start. Throws the first difference. */
export async function run(commands: Iterable<Command>, real: Real): Promise<void> {
  const model: Playground = { world: playground(), waiting: [] };
  await real.reset();
  await fc.asyncModelRun(() => ({ model, real }), commands);
  const [expected, received] = [stateOf(model.world), await real.state()];
  if (!isDeepStrictEqual(received, expected)) throw differing({ state: { expected, received } });
}

function sending(planned: Plan): Command {
  return {
    check: () => true,
    run: async (model, real) => {
      const request = addressed(planned, model.world);
      const found = difference(seen(model, request), await real.send(request));
      if (found !== undefined) throw differing({ request, ...found });
    },
    toString: () => JSON.stringify(planned),
  };
}

function arming(armed: Fault): Command {
  return {
    check: () => true,
    run: async ({ waiting }, real) => {
      waiting.push({ fault: armed, left: armed.times });
      const status = await real.arm(armed);
      if (status !== 204) throw differing({ armed, status });
    },
    toString: () => JSON.stringify(armed),
  };
}

function differing(what: object): Error {
  return new Error(`the server and the model differ: ${JSON.stringify(what, undefined, 1)}`);
}
