import type { Evidence } from './exchange.ts';

/** The outcome of a rule. */
export type RuleOutcome = 'upheld' | 'contradicted';
/** The outcome of an observation: about what nothing was promised. */
export type ObservedOutcome = 'added' | 'added-nothing' | 'refused';
/** The outcome of an encounter: what became of what one client wrote, when another wrote there. */
export type MetOutcome = 'overwritten' | 'kept' | 'refused';
export type Outcome = RuleOutcome | ObservedOutcome | MetOutcome | 'untested';

/** The verdict of a trace on a claim. Silence is never a pass: without the exchanges it takes, a claim is untested. */
export type Verdict<Found extends Outcome = Exclude<Outcome, 'untested'>> =
  { readonly outcome: Found; readonly evidence: Evidence } | { readonly outcome: 'untested' };

export const upheld = (evidence: Evidence): Verdict<RuleOutcome> => ({ outcome: 'upheld', evidence });
export const contradicted = (evidence: Evidence): Verdict<RuleOutcome> => ({ outcome: 'contradicted', evidence });
export const seen = (outcome: ObservedOutcome, evidence: Evidence): Verdict<ObservedOutcome> => ({ outcome, evidence });
export const met = (outcome: MetOutcome, evidence: Evidence): Verdict<MetOutcome> => ({ outcome, evidence });
export const untested = { outcome: 'untested' } as const;
