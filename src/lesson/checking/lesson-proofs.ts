import { at } from '../form-fault.ts';
import type { Lesson, Step } from '../lesson.ts';
import { rewound, type Notes } from '../notes.ts';
import { runsBefore } from '../walk/shown.ts';
import { experimentProofs } from './experiment-proofs.ts';
import { helpProofs } from './help-proofs.ts';
import type { FailedProof } from './proof.ts';
import { scenarioProofs, wordsProofs } from './quiz-proofs.ts';
import type { StepRecord } from './recorder.ts';
import { refusalProofs } from './refusal-proofs.ts';
import { sectionProofs } from './section-proofs.ts';
import { taskProofs } from './task-proofs.ts';

/** What fails of all that a step of a lesson has to prove, given what was recorded of it, and noted in the end. */
export function recordProofs(lesson: Lesson, record: StepRecord, notes: Notes): readonly FailedProof[] {
  const { index } = record;
  const played = { record, notes: rewound(notes, lesson, index + 1) };
  return lesson.steps.slice(index, index + 1).flatMap((step) => at(['steps', index], allProofs(lesson, step, played)));
}

// What follows from a refusal that nobody meant is not told: it would lead away from it.
function allProofs(lesson: Lesson, step: Step, played: Played): readonly FailedProof[] {
  const refusals = refusalProofs(lesson, step, played.record.before);
  return [...(refusals.length > 0 ? refusals : stepProofs(lesson, step, played)), ...sectionProofs(step)];
}

/** What came of a step, with the notes as they were when it ended. */
interface Played {
  readonly record: StepRecord;
  readonly notes: Notes;
}

function stepProofs(lesson: Lesson, step: Step, { record, notes }: Played): readonly FailedProof[] {
  switch (step.kind) {
    case 'read':
      return [];
    case 'experiment':
      return experimentProofs(step, record, notes);
    case 'task':
      return [...taskProofs(step, record), ...helpProofs(step)];
    case 'scenario-quiz':
      return scenarioProofs(lesson, step, runsBefore(notes, step.id));
    case 'words-quiz':
      return wordsProofs(step);
  }
}
