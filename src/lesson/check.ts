import { REFERENCE } from '../semantics/ids.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Semantics } from '../semantics/semantics.ts';
import { worldOf, type World } from '../semantics/world.ts';
import type { Bench } from './bench.ts';
import { recordProofs } from './checking/lesson-proofs.ts';
import type { FailedProof } from './checking/proof.ts';
import { recorder } from './checking/recorder.ts';
import type { LessonFile, PlacedLesson } from './course.ts';
import type { LessonFault } from './fault.ts';
import { freshNotes } from './notes.ts';
import { walk } from './walk/walk.ts';

/** What a file says that the server does not bear out. */
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
): Promise<readonly LessonFault[]> {
  const faults: LessonFault[] = [];
  for (const each of lessons) {
    for (const { path, ...fault } of await checkLesson(each, startBench, breathe)) {
      faults.push({ ...fault, ...each.placeOf(path) });
    }
  }
  return faults;
}
