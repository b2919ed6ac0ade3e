import type { Evidence, Exchange } from '../exchange.ts';
import type { MetOutcome, ObservedOutcome, RuleOutcome, Verdict } from '../verdict.ts';

/** The force that binds a server to a claim; `declared`: HTTP leaves it open, and this server said what it does. */
export type Obligation = 'MUST' | 'SHOULD' | 'definition' | 'declared';

/** The parts that every claim has. */
export interface Judging<Found extends RuleOutcome | ObservedOutcome | MetOutcome> {
  readonly id: string;
  /** One statement about HTTP, as a learner reads it. */
  readonly title: string;
  /** Such as `RFC 9110 §9.2.2`. */
  readonly reference: string;
  readonly judge: (trace: readonly Exchange[]) => Verdict<Found>;
  /** Whole sentences for each way to come out; `untested` names the exchange that is missing. */
  readonly words: Readonly<Record<Found, (evidence: Evidence) => string>> & { readonly untested: string };
}

/** A statement that a server can break. */
export interface Rule extends Judging<RuleOutcome> {
  readonly kind: 'rule';
  readonly obligation: Obligation;
}

/** A question that HTTP leaves open: whichever way it comes out, nothing is broken. */
export interface Observation extends Judging<ObservedOutcome> {
  readonly kind: 'observation';
}

/** The same of two clients that write to one place. */
export interface Encounter extends Judging<MetOutcome> {
  readonly kind: 'encounter';
}

export type Claim = Rule | Observation | Encounter;

export const rule = (claim: Omit<Rule, 'kind'>): Rule => ({ kind: 'rule', ...claim });
export const observation = (claim: Omit<Observation, 'kind'>): Observation => ({ kind: 'observation', ...claim });
export const encounter = (claim: Omit<Encounter, 'kind'>): Encounter => ({ kind: 'encounter', ...claim });
