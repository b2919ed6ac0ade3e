import { handlers } from '../handlers/index.ts';
import { rfc9110 } from '../rfc9110/index.ts';
import type { Semantics } from '../semantics.ts';
import type { Misconception, ServerBelief } from './misconception.ts';
import { acceptedIsDone } from './accepted-is-done.ts';
import { allowIsOptional } from './allow-is-optional.ts';
import { conflictsAreNoticed } from './conflicts-are-noticed.ts';
import { deleteShiftsIds } from './delete-shifts-ids.ts';
import { etagIsOnlyForCaching } from './etag-is-only-for-caching.ts';
import { getPerformsActions } from './get-performs-actions.ts';
import { REFERENCE } from '../ids.ts';
import { idempotentIsSafe } from './idempotent-is-safe.ts';
import { ifMatchMerges } from './if-match-merges.ts';
import { keyChangesNothing } from './key-changes-nothing.ts';
import { keyIsForAnyContent } from './key-is-for-any-content.ts';
import { keyMakesPostIdempotent } from './key-makes-post-idempotent.ts';
import { lateRetryIsHarmless } from './late-retry-is-harmless.ts';
import { mergePatchMergesLists } from './merge-patch-merges-lists.ts';
import { noneMatchMeans304 } from './none-match-means-304.ts';
import { noSideEffects } from './no-side-effects.ts';
import { nullIsStored } from './null-is-stored.ts';
import { patchHalfApplies } from './patch-half-applies.ts';
import { patchIsIdempotent } from './patch-is-idempotent.ts';
import { patchIsNeverIdempotent } from './patch-is-never-idempotent.ts';
import { postAlwaysCreates } from './post-always-creates.ts';
import { postDetectsDuplicates } from './post-detects-duplicates.ts';
import { postIsIdempotent } from './post-is-idempotent.ts';
import { postOmitsLocation } from './post-omits-location.ts';
import { postToItemUpdates } from './post-to-item-updates.ts';
import { postUsesMyId } from './post-uses-my-id.ts';
import { preconditionBeats415 } from './precondition-beats-415.ts';
import { putAlways200 } from './put-always-200.ts';
import { putAlways201 } from './put-always-201.ts';
import { putAppendsACopy } from './put-appends-a-copy.ts';
import { putMerges } from './put-merges.ts';
import { putMustCreate } from './put-must-create.ts';
import { putNeedsExisting } from './put-needs-existing.ts';
import { putNullRemoves } from './put-null-removes.ts';
import { putPicksItsOwnUrl } from './put-picks-its-own-url.ts';
import { putRepeatsItsEffect } from './put-repeats-its-effect.ts';
import { putResponseIsTheResource } from './put-response-is-the-resource.ts';
import { putUsesBodyId } from './put-uses-body-id.ts';
import { refusedRepeatBreaksIt } from './refused-repeat-breaks-it.ts';
import { retryIsAlwaysSafe } from './retry-is-always-safe.ts';
import { sameReplyEveryTime } from './same-reply-every-time.ts';
import { secondDelete404IsAnError } from './second-delete-404-is-an-error.ts';
import { timeoutMeansItFailed } from './timeout-means-it-failed.ts';
import { unavailableMeansNotApplied } from './unavailable-means-not-applied.ts';
import { weakTagMatches } from './weak-tag-matches.ts';
import { wrongMethodMeans404 } from './wrong-method-means-404.ts';

/** In teaching order, those of the bundled lessons first; where several fit an answer, the first is named. */
export const misconceptions: readonly Misconception[] = [
  putNeedsExisting,
  postUsesMyId,
  postToItemUpdates,
  putAppendsACopy,
  // Who sends a key counts on it, rather than on the POST being equal.
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
