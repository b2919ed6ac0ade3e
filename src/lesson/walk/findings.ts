import { claims } from '../../evidence/claims/index.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import { findingOf, type Finding } from '../../evidence/finding.ts';
import type { StepOf } from '../lesson.ts';

/** The claims that an experiment is about, judged on its exchanges; then every other rule that one of them broke. */
export function findingsOf({ shows }: StepOf<'experiment'>, exchanges: readonly Exchange[]): readonly Finding[] {
  const listed = Object.keys(shows).flatMap((id) => claims.filter((claim) => claim.id === id));
  const others = brokenIn(exchanges).filter(({ claim }) => !(claim.id in shows));
  return [...listed.map((claim) => findingOf(claim, exchanges)), ...others];
}

/** Every rule that exchanges broke, whether or not a lesson expects it. */
export function brokenIn(exchanges: readonly Exchange[]): readonly Finding[] {
  return claims
    .filter(({ kind }) => kind === 'rule')
    .map((claim) => findingOf(claim, exchanges))
    .filter(({ verdict }) => verdict.outcome === 'contradicted');
}
