import type { Bench } from '../lesson/bench.ts';
import type { Course, LessonFile } from '../lesson/course.ts';
import { isKept } from '../lesson/lesson.ts';
import { freshNotes, type Notes } from '../lesson/notes.ts';
import { lessonProgressOf, stateOf, withLesson, type LessonProgress, type Progress } from '../lesson/progress.ts';
import { standingsOf } from '../lesson/standing.ts';
import { resume } from '../lesson/walk/resume.ts';
import { walk } from '../lesson/walk/walk.ts';
import type { Walking } from '../lesson/walk/walking.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Semantics } from '../semantics/semantics.ts';
import { worldOf, type World } from '../semantics/world.ts';
import { welcomeText } from '../view/course.ts';
import { helpText } from '../view/help.ts';
import type { Look } from '../view/look.ts';
import { remarkText } from '../view/remark.ts';
import { choiceIn, nextLesson } from './menu.ts';
import { person } from './person.ts';
import type { Prompter } from './prompter.ts';
import { screenOf } from './screen.ts';

/** What teaching takes from outside. */
export interface Classroom {
  readonly look: Look;
  /** The look of plain text, for those who ask for it on the first screen. */
  readonly plainLook: Look;
  readonly out: (text: string) => void;
  readonly prompter: (look: Look) => Promise<Prompter>;
  readonly startBench: (world: World, semantics: Semantics) => Promise<Bench>;
  /** The id of the semantics that answer where a step names none. */
  readonly semantics: string;
  /** Whether lessons begin anew. */
  readonly fresh?: boolean | undefined;
  readonly read: () => Progress;
  readonly update: (change: (progress: Progress) => Progress) => void;
}

/** Teaches a course to a person, lesson after lesson, until they quit or it ends. */
export async function teachCourse(course: Course, chosen: LessonFile | undefined, classroom: Classroom): Promise<void> {
  let room = classroom;
  let file = chosen;
  while (file === undefined || (await teach(course, file, room)) === 'done') {
    const entered = await enter(course, room, file);
    if (entered === undefined) break;
    ({ file, room } = entered);
  }
  room.out(remarkText('Everything is saved. http-tutor start goes on from here.', room.look));
}

interface Entered {
  readonly file: LessonFile;
  readonly room: Classroom;
}

// The first screen before any lesson; after one, only what comes next.
async function enter(course: Course, start: Classroom, after: LessonFile | undefined): Promise<Entered | undefined> {
  let room = start;
  const standings = standingsOf(course, room.read());
  const onEnter = after === undefined ? nextLesson(standings) : course.lessons.indexOf(after) + 1;
  if (after !== undefined && onEnter === course.lessons.length) return undefined;
  if (after === undefined) room.out(welcomeText({ ...course, standings }, room.look));
  for (;;) {
    const prompter = await room.prompter(room.look);
    const choice = choiceIn(course, await prompter.ask(menuPrompt(course, onEnter)), onEnter);
    switch (choice.kind) {
      case 'lesson':
        return { file: choice.file, room };
      case 'quit':
        return undefined;
      case 'plain':
        room = { ...room, look: room.plainLook };
        break;
      case 'help':
        room.out(helpText(room.look));
        break;
      case 'unknown':
        room.out(remarkText(`Type a lesson's number, from 1 to ${course.lessons.length}.`, room.look));
    }
  }
}

function menuPrompt({ lessons }: Course, onEnter: number): string {
  return `Enter: lesson ${onEnter + 1}   1-${lessons.length}: that lesson   plain   quit   ?`;
}

/** Teaches one lesson, going on where the person was. Gives whether it came to its end. */
async function teach(course: Course, file: LessonFile, room: Classroom): Promise<'done' | 'quit'> {
  const { lesson } = file;
  const place = { lesson: course.lessons.indexOf(file) + 1, of: course.lessons.length };
  const screen = screenOf(room.look, place, room.out);
  const bench = await room.startBench(worldOf(lesson.world), rfc9110);
  const walking: Walking = {
    lesson,
    learner: person(screen, await room.prompter(room.look)),
    bench,
    server: room.semantics,
    save: (taken) => {
      room.update((progress) => withLesson(progress, course.id, lesson.id, taken));
    },
  };
  try {
    const taken = room.fresh === true ? undefined : lessonProgressOf(room.read(), course.id, lesson.id);
    if (taken !== undefined && stateOf(taken, file.hash) === 'changed') screen.remark(CHANGED);
    return (await walk(walking, await notesFrom(walking, file, taken))).ended;
  } finally {
    await bench.close();
  }
}

const CHANGED = 'This lesson has changed since you were here, so it begins anew.';

function notesFrom(
  walking: Walking,
  { lesson, hash }: LessonFile,
  taken: LessonProgress | undefined,
): Promise<Notes> | Notes {
  if (taken?.hash !== hash) return freshNotes(hash);
  const isWhole = lesson.steps.filter(isKept).every(({ id }) => taken.steps.includes(id));
  return isWhole ? freshNotes(hash, taken.done) : resume(walking, taken);
}
