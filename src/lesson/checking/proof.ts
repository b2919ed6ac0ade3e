import type { Way } from '../diagnostic.ts';

/** The faults that a lesson of the right form can have. */
export const RULES = [
  'request-refused',
  'experiment-tells-nothing-apart',
  'claim-comes-out-otherwise',
  'broken-and-not-listed',
  'goal-already-reached',
  'solution-misses-goal',
  'mistake-reaches-goal',
  'mistake-misdiagnosed',
  'given-leaves-nothing',
  'hint-is-solution',
  'not-one-right-answer',
  'question-tells-nothing-apart',
  'too-few-answers',
  'answers-alike',
  'options-do-not-fit',
  'request-never-offered',
  'right-choice-believes',
  'section-unknown',
] as const;

/** A proof that failed: by which rule, where in the lesson as it is written, and why. */
export interface FailedProof {
  readonly rule: (typeof RULES)[number];
  readonly path: Way;
  readonly message: string;
}
