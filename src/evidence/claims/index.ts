import actionCreatesNothing from './action-creates-nothing.ts';
import changedPutHasNoValidator from './changed-put-has-no-validator.ts';
import type { Claim } from './claim.ts';
import deleteRepeatRemovesNothing from './delete-repeat-removes-nothing.ts';
import failedPatchChangesNothing from './failed-patch-changes-nothing.ts';
import falseNoneMatchIs304Or412 from './false-none-match-is-304-or-412.ts';
import falsePreconditionPerformsNothing from './false-precondition-performs-nothing.ts';
import getChangesNothing from './get-changes-nothing.ts';
import headChangesNothing from './head-changes-nothing.ts';
import headHasFieldsOfGet from './head-has-fields-of-get.ts';
import keyedRepeatIsReplayed from './keyed-repeat-is-replayed.ts';
import mergePatchKeepsTheRest from './merge-patch-keeps-the-rest.ts';
import mergePatchSetsWhatItNames from './merge-patch-sets-what-it-names.ts';
import methodNotAllowedHasAllow from './method-not-allowed-has-allow.ts';
import patchRepeat from './patch-repeat.ts';
import post201HasLocation from './post-201-has-location.ts';
import postCreatesWhereServerChooses from './post-creates-where-server-chooses.ts';
import postRepeat from './post-repeat.ts';
import putCreatesWith201 from './put-creates-with-201.ts';
import putRepeatAddsNothing from './put-repeat-adds-nothing.ts';
import putReplacesWhole from './put-replaces-whole.ts';
import putReplacesWith200Or204 from './put-replaces-with-200-or-204.ts';
import putStoresAtTarget from './put-stores-at-target.ts';
import refusalComesBeforePrecondition from './refusal-comes-before-precondition.ts';
import refusedChangesNothing from './refused-changes-nothing.ts';
import writeOverAnothers from './write-over-anothers.ts';

/** Every claim, in the order in which the lessons come to them. */
export const claims: readonly Claim[] = [
  putStoresAtTarget,
  putCreatesWith201,
  putReplacesWith200Or204,
  putReplacesWhole,
  putRepeatAddsNothing,
  postCreatesWhereServerChooses,
  post201HasLocation,
  methodNotAllowedHasAllow,
  postRepeat,
  actionCreatesNothing,
  getChangesNothing,
  headChangesNothing,
  headHasFieldsOfGet,
  deleteRepeatRemovesNothing,
  refusedChangesNothing,
  changedPutHasNoValidator,
  falsePreconditionPerformsNothing,
  falseNoneMatchIs304Or412,
  refusalComesBeforePrecondition,
  writeOverAnothers,
  keyedRepeatIsReplayed,
  mergePatchKeepsTheRest,
  mergePatchSetsWhatItNames,
  patchRepeat,
  failedPatchChangesNothing,
];

/** The claim that an id names. */
export function claimNamed(id: string): Claim | undefined {
  return claims.find((claim) => claim.id === id);
}
