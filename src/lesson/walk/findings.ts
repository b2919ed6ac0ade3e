import { claims } from '../../evidence/claims/index.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import { findingOf, type Finding } from '../../evidence/finding.ts';
import type { Lesson, StepOf } from '../lesson.ts';
import { exchangesIn, type Notes } from '../notes.ts';

/** The claims that an experiment is about, judged on its exchanges. */
export function findingsOf({ shows }: StepOf<'experiment'>, exchanges: readonly Exchange[]): readonly Finding[] {
  const shown = Object.keys(shows).flatMap((id) => claims.filter((claim) => claim.id === id));
  return shown.map((claim) => findingOf(claim, exchanges));
}

/** What came out otherwise than the lesson says, of the experiments that something was sent in. */
export function otherwiseIn({ steps }: Lesson, notes: Notes): readonly Finding[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'experiment') return [];
    const findings = findingsOf(step, exchangesIn(notes, step.id));
    return findings.filter(({ claim, verdict }) => verdict.outcome !== step.shows[claim.id]);
  });
}
