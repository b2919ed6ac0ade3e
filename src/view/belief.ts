import type { Misconception } from '../semantics/misconceptions/misconception.ts';

/** What HTTP leaves open of a belief, to follow its truth; empty where HTTP leaves nothing open. */
export function leftOpen(belief: Misconception): string {
  return belief.kind === 'server' ? told[belief.standing] : '';
}

const told = {
  rfc: '',
  should: ' That is recommended, not required.',
  declaration: ' HTTP allows this; this server declares otherwise.',
} as const;
