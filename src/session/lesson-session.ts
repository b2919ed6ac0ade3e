import type { LessonFile, ListedLesson, Outline } from '../lesson/course.ts';
import { begunAnew, stillHolding, withSession } from '../lesson/lesson-status.ts';
import { isKept, type Lesson } from '../lesson/lesson.ts';
import { lessonProgressOf, stateOf, withLesson, withSeed, type LessonProgress } from '../lesson/progress.ts';
import { freshNotes } from '../lesson/walk-state.ts';
import { resume } from '../lesson/walk/resume.ts';
import { walk, type Walked } from '../lesson/walk/walk.ts';
import type { WalkContext } from '../lesson/walk/walk-context.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import { worldOf } from '../semantics/world.ts';
import { person } from './person.ts';
import { lessonPlaceOf, screenOf } from './screen.ts';
import type { SessionDeps } from './session-deps.ts';

/** Teaches one lesson of a course to a person, from where they were in it. */
export async function teach(course: Outline, listed: ListedLesson, room: SessionDeps): Promise<Walked['ended']> {
  const file = await room.openLesson(listed);
  const { lesson } = file;
  const bench = await room.startBench(worldOf(lesson.world), rfc9110);
  try {
    const prompter = await room.prompter(room.look);
    const screen = screenOf(room.look, lessonPlaceOf(course, file, room.read()), room.out);
    const beginning = beginningOf(file, lessonProgressOf(room.read(), course.id, lesson.id), room.fresh === true);
    if (beginning.isChanged) screen.remark(CHANGED);
    const walking: WalkContext = {
      lesson,
      seed: keptSeed(room),
      learner: person(screen, prompter),
      bench,
      server: room.semantics,
      save: saver(course, file, beginning, room),
    };
    return (await walk(walking, await resume(walking, beginning.before))).ended;
  } finally {
    await bench.close();
  }
}

// Kept before anything is asked: whoever leaves without an answer finds the same order. It may be that nothing can be kept.
function keptSeed({ read, update, newSeed }: SessionDeps): number {
  const drawn = newSeed();
  update((progress) => withSeed(progress, drawn));
  return read().seed ?? drawn;
}

const CHANGED =
  'This lesson has changed since you were here. You go on at the first step that is new. The others stay done.';

/** The beginning of a session in a lesson; if `isAnew`, what is kept gives way to it. */
interface Beginning {
  readonly before: LessonProgress;
  readonly isAnew: boolean;
  readonly isChanged: boolean;
}

// A lesson goes on where the person was. One that is over begins anew; what was done stays done.
function beginningOf(file: LessonFile, kept: LessonProgress | undefined, fresh: boolean): Beginning {
  const { lesson, hash } = file;
  if (kept === undefined) return { before: freshNotes(hash).progress, isAnew: false, isChanged: false };
  const before = { ...stillHolding(kept, file), hash };
  if (fresh || isOver(lesson, before)) return { before: begunAnew(before), isAnew: true, isChanged: false };
  const isChanged = stateOf(kept, file) === 'changed' && (kept.done || workIn(before) < workIn(kept));
  return { before, isAnew: false, isChanged };
}

const workIn = ({ steps, answers, sent }: LessonProgress): number => steps.length + answers.length + sent.length;

// Kept progress gives way to a lesson that begins anew at the first answer or the first step that is finished in it.
function saver(course: Outline, file: LessonFile, beginning: Beginning, room: SessionDeps): WalkContext['save'] {
  const { before, isAnew } = beginning;
  const { id } = file.lesson;
  const begun: LessonProgress[] = [];
  return (now) => {
    room.update((progress) => {
      const kept = lessonProgressOf(progress, course.id, id);
      const isFirst = isAnew && begun.length === 0 && now.steps.length + now.answers.length > 0;
      if (isFirst) begun.push(now);
      const left = kept !== undefined && isFirst ? begunAnew(kept) : kept;
      return withLesson(progress, course.id, id, withSession(left, { before, now }, file));
    });
  };
}

function isOver({ steps }: Lesson, kept: LessonProgress): boolean {
  return kept.done && steps.filter(isKept).every(({ id }) => kept.steps.includes(id));
}
