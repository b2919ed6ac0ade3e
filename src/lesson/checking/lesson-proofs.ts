import { at } from '../form-fault.ts';
import type { Lesson, Step } from '../lesson.ts';
import { experimentProofs } from './experiment-proofs.ts';
import type { FailedProof } from './proof.ts';
import { scenarioProofs, wordsProofs } from './quiz-proofs.ts';
import type { StepRecord } from './recorder.ts';
import { taskProofs } from './task-proofs.ts';

/** What fails of all that a lesson has to prove, given what was recorded of its steps. */
export function lessonProofs(lesson: Lesson, records: readonly StepRecord[]): readonly FailedProof[] {
  return lesson.steps.flatMap((step, index) =>
    records
      .filter((record) => record.index === index)
      .flatMap((record) => at(['steps', index], stepProofs(lesson, step, record))),
  );
}

function stepProofs(lesson: Lesson, step: Step, record: StepRecord): readonly FailedProof[] {
  switch (step.kind) {
    case 'read':
      return [];
    case 'experiment':
      return experimentProofs(step, record);
    case 'task':
      return taskProofs(step, record);
    case 'scenario-quiz':
      return scenarioProofs(lesson, step);
    case 'words-quiz':
      return wordsProofs(step);
  }
}
