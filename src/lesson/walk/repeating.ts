import { claims } from '../../evidence/claims/index.ts';
import { effectsOf, statusOf, type Exchange } from '../../evidence/exchange.ts';
import { findingOf, type Finding } from '../../evidence/finding.ts';
import { did } from '../../evidence/telling.ts';

/** The claims about repeats, which whoever sends a request again wants to know of, whether or not the lesson is about them. */
export const REPEATS: readonly string[] = [
  'put-repeat-adds-nothing',
  'post-repeat',
  'delete-repeat-removes-nothing',
  'keyed-repeat-is-replayed',
  'patch-repeat',
];

/** What the latest of several exchanges, a repeat, came to: `The same PUT: 204 this time, and nothing changed.` */
export function repeatText(latest: Exchange): string {
  const came = statusOf(latest) ?? 'no reply';
  const done = effectsOf(latest).length === 0 ? 'nothing changed' : `it ${did(latest)}`;
  return `The same ${latest.request.method}: ${came} this time, and ${done}.`;
}

/** What the latest of several exchanges shows of repeats, and every rule that it broke. */
export function repeatFindings(trace: readonly Exchange[], latest: Exchange): readonly Finding[] {
  return claims
    .map((claim) => findingOf(claim, trace))
    .filter(({ claim, verdict }) => {
      const isShown = 'evidence' in verdict && verdict.evidence.includes(latest);
      return isShown && (REPEATS.includes(claim.id) || verdict.outcome === 'contradicted');
    });
}
