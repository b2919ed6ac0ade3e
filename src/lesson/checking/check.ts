import { REFERENCE } from '../../semantics/ids.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import { worldOf, type World } from '../../semantics/world.ts';
import type { Bench } from '../bench.ts';
import type { LessonFile, PlacedLesson } from '../course.ts';
import { prefixPaths, type FileDiagnostic } from '../diagnostic.ts';
import type { Lesson, LessonStep } from '../lesson.ts';
import { freshNotes, rewound, type WalkState } from '../walk-state.ts';
import { runsBefore } from '../walk/scene.ts';
import { walk } from '../walk/walk.ts';
import { experimentProofs } from './experiment-proofs.ts';
import type { FailedProof } from './proof.ts';
import { scenarioProofs, wordsProofs } from './question-proofs.ts';
import { recorder, type StepRecord } from './recorder.ts';
import { refusalProofs } from './refusal-proofs.ts';
import { sectionProofs } from './section-proofs.ts';
import { helpProofs, taskProofs } from './task-proofs.ts';

/** A statement of a file that the server does not bear out. */
export interface CheckFault extends FailedProof {
  readonly file: string;
}

/** Lets others have their turn, such as a signal: a proof takes its time, and nothing is heard meanwhile. */
export type Breathe = () => Promise<void>;

export type StartBench = (world: World, semantics: Semantics) => Promise<Bench>;

/** Takes a lesson as an automatic learner does, on a real server, making every mistake it names; then judges what came of it. */
export async function checkLesson(
  { file, lesson, hash }: LessonFile,
  startBench: StartBench,
  breathe: Breathe,
): Promise<readonly CheckFault[]> {
  const bench = await startBench(worldOf(lesson.world), rfc9110);
  try {
    const { learner, records } = recorder(lesson, bench);
    const walking = { lesson, learner, bench, server: REFERENCE, save: () => undefined };
    const { notes } = await walk(walking, freshNotes(hash));
    const failed: CheckFault[] = [];
    for (const record of records) {
      await breathe();
      failed.push(...recordProofs(lesson, record, notes).map((proof) => ({ ...proof, file })));
    }
    return failed;
  } finally {
    await bench.close();
  }
}

/** Checks lessons one after the other, and tells where in their files the faults are. */
export async function checkLessons(
  lessons: readonly PlacedLesson[],
  startBench: StartBench,
  breathe: Breathe,
): Promise<readonly FileDiagnostic[]> {
  const faults: FileDiagnostic[] = [];
  for (const each of lessons) {
    for (const { path, ...fault } of await checkLesson(each, startBench, breathe)) {
      faults.push({ ...fault, ...each.placeOf(path) });
    }
  }
  return faults;
}

/** Returns what fails of all that a step of a lesson has to prove, given its record, and what was noted in the end. */
export function recordProofs(lesson: Lesson, record: StepRecord, notes: WalkState): readonly FailedProof[] {
  const { index } = record;
  const played = { record, notes: rewound(notes, lesson, index + 1) };
  return lesson.steps
    .slice(index, index + 1)
    .flatMap((step) => prefixPaths(['steps', index], allProofs(lesson, step, played)));
}

// Faults that follow from a refusal that nobody meant are not told: they would lead away from it.
function allProofs(lesson: Lesson, step: LessonStep, played: Played): readonly FailedProof[] {
  const refusals = refusalProofs(lesson, step, played.record.before);
  return [...(refusals.length > 0 ? refusals : stepProofs(lesson, step, played)), ...sectionProofs(step)];
}

/** The outcome of a step, with the notes as they were when it ended. */
interface Played {
  readonly record: StepRecord;
  readonly notes: WalkState;
}

function stepProofs(lesson: Lesson, step: LessonStep, { record, notes }: Played): readonly FailedProof[] {
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
