import type { ListedLesson, Outline } from '../lesson/course.ts';
import { isKept, type Lesson } from '../lesson/lesson.ts';
import { freshNotes, type Notes } from '../lesson/notes.ts';
import { lessonProgressOf, stateOf, withLesson, type LessonProgress } from '../lesson/progress.ts';
import { resume } from '../lesson/walk/resume.ts';
import { walk, type Walked } from '../lesson/walk/walk.ts';
import type { Walking } from '../lesson/walk/walking.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import { worldOf } from '../semantics/world.ts';
import type { Classroom } from './classroom.ts';
import { person } from './person.ts';
import { placeOf, screenOf } from './screen.ts';

/** Teaches one lesson of a course to a person, from where they were in it. */
export async function teach(course: Outline, listed: ListedLesson, room: Classroom): Promise<Walked['ended']> {
  const file = await room.openLesson(listed);
  const { lesson, hash } = file;
  const bench = await room.startBench(worldOf(lesson.world), rfc9110);
  try {
    const prompter = await room.prompter(room.look);
    const screen = screenOf(room.look, placeOf(course, file, room.read()), room.out);
    const kept = lessonProgressOf(room.read(), course.id, lesson.id);
    if (stateOf(kept, hash) === 'changed') screen.remark(CHANGED);
    const walking: Walking = {
      lesson,
      learner: person(screen, prompter),
      bench,
      server: room.semantics,
      save: (taken) => {
        room.update((progress) => withLesson(progress, course.id, lesson.id, taken));
      },
    };
    return (await walk(walking, await notesFrom(walking, hash, kept, room.fresh === true))).ended;
  } finally {
    await bench.close();
  }
}

const CHANGED = 'This lesson has changed since you were here, so it begins anew.';

// A lesson goes on where the person was. One that has changed, or is over, begins anew; what was done stays done.
function notesFrom(
  walking: Walking,
  hash: string,
  kept: LessonProgress | undefined,
  fresh: boolean,
): Promise<Notes> | Notes {
  if (kept?.hash !== hash) return freshNotes(hash);
  return fresh || isOver(walking.lesson, kept) ? freshNotes(hash, kept.done) : resume(walking, kept);
}

function isOver({ steps }: Lesson, kept: LessonProgress): boolean {
  return kept.done && steps.filter(isKept).every(({ id }) => kept.steps.includes(id));
}
