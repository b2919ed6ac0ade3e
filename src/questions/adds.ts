import { effectsOf } from '../evidence/exchange.ts';
import type { Effect } from '../semantics/step.ts';
import { numberOf, type Answer, type Reader } from './question.ts';

/** What does a request add that repeats an earlier one? */
export const adds: Reader<'adds'> = {
  text: ({ request }, scenario) => `What will #${numberOf(scenario, request)} add to what was there before it?`,

  answer({ request }, { trace }) {
    const exchange = trace[request - 1];
    const [effect] = exchange === undefined ? [] : effectsOf(exchange);
    return effect === undefined ? NOTHING : added[effect.kind];
  },

  rank: ({ id }) => id,
};

const NOTHING: Answer = { id: 'adds-nothing', text: 'nothing' };

const added = {
  created: { id: 'adds-a-resource', text: 'one more resource' },
  mailed: { id: 'adds-a-mail', text: 'one more mail' },
  replaced: { id: 'changes-what-is-there', text: 'nothing new, but what is there changes' },
  deleted: { id: 'takes-something-away', text: 'nothing, but something goes' },
} as const satisfies Record<Effect['kind'], Answer>;
