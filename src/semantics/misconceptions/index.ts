import { rfc9110 } from '../rfc9110/index.ts';
import type { Semantics } from '../semantics.ts';
import type { Misconception, ServerBelief } from './misconception.ts';
import { postAlwaysCreates } from './post-always-creates.ts';
import { postIsIdempotent } from './post-is-idempotent.ts';
import { postToItemUpdates } from './post-to-item-updates.ts';
import { postUsesMyId } from './post-uses-my-id.ts';
import { putAppendsACopy } from './put-appends-a-copy.ts';
import { putMerges } from './put-merges.ts';
import { putNeedsExisting } from './put-needs-existing.ts';

/** In the order in which they come up in the lessons; where several fit an answer, the first is named. */
export const misconceptions: readonly Misconception[] = [
  putNeedsExisting,
  postUsesMyId,
  postToItemUpdates,
  putAppendsACopy,
  postIsIdempotent,
  putMerges,
  postAlwaysCreates,
];

/** Those that a server can be started with. */
export const serverBeliefs: readonly ServerBelief[] = misconceptions.filter((each) => each.kind === 'server');

/** The id under which the reference goes beside the misconceptions. */
export const REFERENCE = 'reference';

/** The semantics that an id names: the reference, or that of a belief about servers; `undefined` where it names none. */
export function semanticsNamed(id: string): Semantics | undefined {
  if (id === REFERENCE) return rfc9110;
  return serverBeliefs.find((each) => each.id === id)?.change(rfc9110);
}

/** The misconception that an id names. */
export function misconceptionNamed(id: string): Misconception | undefined {
  return misconceptions.find((each) => each.id === id);
}

/** Every id that `semanticsNamed` knows. */
export const SEMANTICS_IDS: readonly string[] = [REFERENCE, ...serverBeliefs.map(({ id }) => id)];
