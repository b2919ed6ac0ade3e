import type { Way } from '../fault.ts';

/** What can be wrong with a lesson that is right in form. */
export const RULES = [
  'goal-already-reached',
  'solution-misses-goal',
  'mistake-reaches-goal',
  'mistake-misdiagnosed',
  'claim-comes-out-otherwise',
  'question-tells-nothing-apart',
  'answers-alike',
] as const;

/** A proof that failed: by which rule, where in the lesson as it is written, and why. */
export interface FailedProof {
  readonly rule: (typeof RULES)[number];
  readonly path: Way;
  readonly message: string;
}
