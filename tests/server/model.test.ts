import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serverBeliefs } from '../../src/semantics/misconceptions/index.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { startServer, type TutorServer } from '../../src/shell/server/server.ts';
import { run, sequences } from './model/commands.ts';
import { realAt, type Real } from './model/real.ts';

const SEQUENCES = 1000;

/** Beliefs about what the playground has none of: a collection where PUT only replaces. */
const ELSEWHERE = ['put-must-create'];

let server: TutorServer;
let real: Real;

beforeAll(async () => {
  server = await startServer();
  real = realAt(server.origin);
});

afterAll(async () => {
  await real.close();
  await server.close();
});

const agreement = fc.asyncProperty(sequences, (commands) => run(commands, real));

describe('the bundled server', () => {
  it(`does as its contract says, in ${SEQUENCES} sequences of requests and faults`, async () => {
    await fc.assert(agreement, { numRuns: SEQUENCES });
  }, 120_000);
});

describe('the model of the contract', () => {
  const beliefs = serverBeliefs.filter(({ id }) => !ELSEWHERE.includes(id));

  it.each(beliefs.map((belief) => [belief.id, belief] as const))(
    'differs from a server of %s',
    async (_, belief) => {
      server.serveAs(belief.change(rfc9110));
      const { failed } = await fc.check(agreement, { numRuns: SEQUENCES, endOnFailure: true });
      expect(failed).toBe(true);
    },
    120_000,
  );
});
