import type { Misconception } from '../semantics/misconceptions/misconception.ts';

/** What stands behind a belief about servers where HTTP leaves it to them, else nothing. */
export function allowed(belief: Misconception): string {
  return belief.kind === 'server' && belief.standing === 'declaration'
    ? 'HTTP allows this; this server declares otherwise.'
    : '';
}

/** What is so instead of a belief, and whether HTTP only recommends it. */
export function truthOf(belief: Misconception): string {
  return belief.kind === 'server' && belief.standing === 'should'
    ? `${belief.truth} That is recommended, not required.`
    : belief.truth;
}
