import { sameRequest } from '../http/same-request.ts';
import type { Request } from '../http/message.ts';
import type { World } from '../semantics/world.ts';
import type { Exchange } from './exchange.ts';
import { contradicted, untested, upheld, type RuleOutcome, type Verdict } from './verdict.ts';

/** Two exchanges that found the server in the same state: one to compare with, and the one that is judged. */
export interface SameStatePair {
  readonly other: Exchange;
  readonly judged: Exchange;
}

/**
 * Judges a rule that shows only beside another request in the same state. `otherOf` gives that request; `undefined`: the rule
 * is not about this exchange.
 */
export function judgeBeside(
  otherOf: (request: Request) => Request | undefined,
  shows: (pair: SameStatePair) => RuleOutcome | undefined,
): (trace: readonly Exchange[]) => Verdict<RuleOutcome> {
  return (trace) => {
    const pairs = trace.flatMap((judged) => pairsOf(judged, otherOf(judged.request), trace));
    const guilty = pairs.find((pair) => shows(pair) === 'contradicted');
    if (guilty !== undefined) return contradicted([guilty.other, guilty.judged]);
    const latest = pairs.findLast((pair) => shows(pair) === 'upheld');
    return latest === undefined ? untested : upheld([latest.other, latest.judged]);
  };
}

function pairsOf(judged: Exchange, wanted: Request | undefined, trace: readonly Exchange[]): readonly SameStatePair[] {
  if (wanted === undefined) return [];
  const others = trace.filter((other) => sameRequest(other.request, wanted) && foundTheSame(other, judged));
  return others.map((other) => ({ other, judged }));
}

function foundTheSame({ served: one }: Exchange, { served: other }: Exchange): boolean {
  return one.kind === 'served' && other.kind === 'served' && isSameState(one.step.before, other.step.before);
}

// Compares what clients can see: contents, and the marks that entity tags and dates are made of.
function isSameState(one: World, other: World): boolean {
  return one.resources.equals(other.resources) && one.bookkeeping.marks.equals(other.bookkeeping.marks);
}
