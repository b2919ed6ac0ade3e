import type { Claim, Judging } from './claims/claim.ts';
import type { Exchange } from './exchange.ts';
import type { MetOutcome, ObservedOutcome, RuleOutcome, Verdict } from './verdict.ts';

/** A claim judged on a trace, and the sentence that says how it came out. */
export interface Finding {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly because: string;
}

/** Judges a claim on a trace. */
export function findingOf(claim: Claim, trace: readonly Exchange[]): Finding {
  // Alike to a reader; to the compiler each kind pairs its own outcomes with its own words.
  switch (claim.kind) {
    case 'rule':
      return judged(claim, claim, trace);
    case 'observation':
      return judged(claim, claim, trace);
    case 'encounter':
      return judged(claim, claim, trace);
  }
}

function judged<Found extends RuleOutcome | ObservedOutcome | MetOutcome>(
  claim: Claim,
  { judge, words }: Judging<Found>,
  trace: readonly Exchange[],
): Finding {
  const verdict = judge(trace);
  const because = 'evidence' in verdict ? words[verdict.outcome](verdict.evidence) : words.untested;
  return { claim, verdict, because };
}
