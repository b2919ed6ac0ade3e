import { handlers } from '../handlers/index.ts';
import { REFERENCE } from '../ids.ts';
import { rfc9110 } from '../rfc9110/index.ts';
import type { Semantics } from '../semantics.ts';
import { keyChangesNothing, keyIsForAnyContent, keyMakesPostIdempotent } from './keys.ts';
import {
  allowIsOptional,
  deleteShiftsIds,
  getPerformsActions,
  idempotentIsSafe,
  noSideEffects,
  secondDelete404IsAnError,
  wrongMethodMeans404,
} from './methods.ts';
import type { Misconception, ServerBelief } from './misconception.ts';
import {
  acceptedIsDone,
  conflictsAreNoticed,
  lateRetryIsHarmless,
  refusedRepeatBreaksIt,
  retryIsAlwaysSafe,
  sameReplyEveryTime,
  timeoutMeansItFailed,
  unavailableMeansNotApplied,
} from './on-the-way.ts';
import {
  mergePatchMergesLists,
  nullIsStored,
  patchHalfApplies,
  patchIsIdempotent,
  patchIsNeverIdempotent,
} from './patch.ts';
import {
  postAlwaysCreates,
  postDetectsDuplicates,
  postIsIdempotent,
  postOmitsLocation,
  postToItemUpdates,
  postUsesMyId,
} from './post.ts';
import {
  etagIsOnlyForCaching,
  ifMatchMerges,
  noneMatchMeans304,
  preconditionBeats415,
  weakTagMatches,
} from './preconditions.ts';
import {
  putAlways200,
  putAlways201,
  putMustCreate,
  putNeedsExisting,
  putResponseIsTheResource,
} from './put-replies.ts';
import {
  putAppendsACopy,
  putMerges,
  putNullRemoves,
  putPicksItsOwnUrl,
  putRepeatsItsEffect,
  putUsesBodyId,
} from './put.ts';

/** In teaching order, those of the bundled lessons first; where several fit an answer, the first is named. */
export const misconceptions: readonly Misconception[] = [
  putNeedsExisting,
  postUsesMyId,
  postToItemUpdates,
  putAppendsACopy,
  // A client that sends a key counts on the key, rather than on the POST being equal.
  keyMakesPostIdempotent,
  postIsIdempotent,
  putMerges,
  postAlwaysCreates,
  sameReplyEveryTime,
  weakTagMatches,
  etagIsOnlyForCaching,
  noneMatchMeans304,
  lateRetryIsHarmless,
  conflictsAreNoticed,
  ifMatchMerges,
  putAlways200,
  putAlways201,
  putPicksItsOwnUrl,
  putUsesBodyId,
  putRepeatsItsEffect,
  putNullRemoves,
  postOmitsLocation,
  postDetectsDuplicates,
  timeoutMeansItFailed,
  retryIsAlwaysSafe,
  secondDelete404IsAnError,
  idempotentIsSafe,
  noSideEffects,
  deleteShiftsIds,
  getPerformsActions,
  putMustCreate,
  allowIsOptional,
  wrongMethodMeans404,
  preconditionBeats415,
  unavailableMeansNotApplied,
  refusedRepeatBreaksIt,
  keyIsForAnyContent,
  keyChangesNothing,
  nullIsStored,
  mergePatchMergesLists,
  patchHalfApplies,
  patchIsIdempotent,
  patchIsNeverIdempotent,
  putResponseIsTheResource,
  acceptedIsDone,
];

/** Those that a server can be started with. */
export const serverBeliefs: readonly ServerBelief[] = misconceptions.filter((each) => each.kind === 'server');

/** The semantics that an id names: the reference, that of a belief about servers, a faulty one; `undefined` where it names none. */
export function semanticsNamed(id: string): Semantics | undefined {
  if (id === REFERENCE) return rfc9110;
  return [...serverBeliefs, ...handlers].find((each) => each.id === id)?.change(rfc9110);
}

/** The misconception that an id names. */
export function misconceptionNamed(id: string): Misconception | undefined {
  return misconceptions.find((each) => each.id === id);
}
