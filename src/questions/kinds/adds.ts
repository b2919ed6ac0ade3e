import { effectsOf } from '../../evidence/exchange.ts';
import type { Effect } from '../../semantics/step.ts';
import { numberOf, type Answer, type Reader } from '../question.ts';

/** Asks what a request adds that repeats an earlier one. */
export const adds: Reader<'adds'> = {
  text: ({ request }, scenario) =>
    `What difference will #${numberOf(scenario, request)} make to what is there just before it?`,

  answer({ request }, { trace }) {
    const kinds = trace.slice(request - 1, request).flatMap(effectsOf);
    const kind = TELLING.find((each) => kinds.some((effect) => effect.kind === each));
    return kind === undefined ? NONE : added[kind];
  },

  // A method that takes something away adds nothing, and the other way round.
  near({ request }, { trace }) {
    const isRemoval = trace.slice(request - 1, request).some((each) => each.request.method === 'DELETE');
    return [NONE, isRemoval ? added.deleted : added.created, added.replaced];
  },

  rank: ({ id }) => id,
};

// Of several effects, what is more or less than before says more than what is other than before.
const TELLING = ['created', 'mailed', 'deleted', 'replaced'] as const;

const NONE = { id: 'adds-nothing', text: 'no difference' } as const;

const added = {
  created: { id: 'adds-a-resource', text: 'one more resource' },
  mailed: { id: 'adds-a-mail', text: 'one more mail' },
  deleted: { id: 'takes-something-away', text: 'one resource fewer' },
  replaced: { id: 'changes-what-is-there', text: 'one changed resource' },
} as const satisfies Record<Effect['kind'], Answer>;

/** The ids of all answers to it. */
export type AddsId = (typeof NONE | (typeof added)[keyof typeof added])['id'];
