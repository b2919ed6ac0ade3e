import { describe, expect, it } from '@jest/globals';
import type { Claim, Encounter, Observation, Rule } from '../src/evidence/claims/claim.ts';
import { findingOf, type Finding } from '../src/evidence/finding.ts';
import type { MetOutcome, ObservedOutcome, Outcome, RuleOutcome } from '../src/evidence/verdict.ts';
import type { Trace } from './helpers.ts';

/** A trace, and the numbers of the exchanges in it that have to be pointed at. */
export type Shown = readonly [trace: Trace, first: number, ...others: number[]];

type Table<Found extends Outcome> = Readonly<Record<Found, Readonly<Record<string, Shown>>>> & {
  readonly untested: Readonly<Record<string, Trace>>;
};

/** Judges a claim on tables of traces, one table an outcome. Leaving an outcome out does not compile. */
export function testClaim(claim: Rule, tables: Table<RuleOutcome>): void;
export function testClaim(claim: Observation, tables: Table<ObservedOutcome>): void;
export function testClaim(claim: Encounter, tables: Table<MetOutcome>): void;
export function testClaim(claim: Claim, { untested, ...shown }: Table<never>): void {
  for (const [outcome, table] of Object.entries<Readonly<Record<string, Shown>>>(shown)) {
    describe(`${claim.id} is ${outcome} by`, () => {
      it.each(rowsOf(table))('%s', (_, [trace, ...evidence]) => {
        expect(seenIn(findingOf(claim, trace))).toEqual({ outcome, evidence });
      });
    });
  }
  describe(`${claim.id} is untested by`, () => {
    it.each(rowsOf(untested))('%s', (_, trace) => {
      expect(seenIn(findingOf(claim, trace))).toEqual({ outcome: 'untested', evidence: [] });
    });
  });
}

/** Holds a claim to its sentences: what it says of each trace, word for word. */
export function testWords(claim: Claim, sentences: readonly (readonly [trace: Trace, sentence: string])[]): void {
  it.each(sentences.map(([trace, sentence]) => [sentence, trace] as const))('says: %s', (sentence, trace) => {
    expect(findingOf(claim, trace).because).toBe(sentence);
  });
}

function rowsOf<T>(table: Readonly<Record<string, T>>): [string, T][] {
  const rows = Object.entries(table);
  if (rows.length === 0) throw new Error('An outcome without a trace is not tested.');
  return rows;
}

function seenIn({ verdict }: Finding): { outcome: Outcome; evidence: readonly number[] } {
  return {
    outcome: verdict.outcome,
    evidence: 'evidence' in verdict ? verdict.evidence.map(({ number }) => number) : [],
  };
}
