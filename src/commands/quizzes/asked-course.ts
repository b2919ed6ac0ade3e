import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import type { Course } from '../../lesson/course.ts';
import { questionsFor, type AskedCourse, type Whole } from '../../quiz/asked.ts';
import type { QuizQuestion } from '../../quiz/item.ts';
import { courseQuestions, madeQuestions } from '../../quiz/items.ts';
import type { MakerNumber, SheetHead } from '../../quiz/sheet.ts';
import type { Taught } from '../../quiz/taught.ts';
import type { Context } from '../context.ts';
import { lessonsNamed, partIn } from '../lesson-in.ts';
import type { QuizOptions } from './options.ts';

/** The course that a quiz is about, as it is, and as it is asked about. */
export async function askedCourse(
  { readCourse, readLock, program }: Pick<Context, 'readCourse' | 'readLock' | 'program'>,
  { course: folder, whole }: QuizOptions,
): Promise<{ readonly course: Course; readonly asked: AskedCourse }> {
  const course = await readCourse(folder);
  const lessons = course.lessons.map(({ lesson }) => lesson.id);
  const lock = await readLock(folder);
  const made = remembered(madeQuestions);
  return {
    course,
    asked: {
      course,
      lessons,
      questions: courseQuestions(course),
      lock,
      made,
      whole: wholeOf(course, whole),
      called: { program, course: folder },
    },
  };
}

/** Returns what the course teaches, and where. */
export function taughtIn({ lessons }: Course, { questions }: AskedCourse): Taught {
  return { lessons: lessons.map(({ lesson }) => lesson), questions: questions.map(({ item }) => item) };
}

function wholeOf(course: Course, whole: QuizOptions['whole']): Whole | undefined {
  if (whole === undefined) return undefined;
  const part = whole === true ? undefined : whole;
  const { lessons } = part === undefined ? course : partIn(course, part);
  return { part, lessons: lessons.map(({ lesson }) => lesson.id) };
}

// A class has one seed for all its sheets.
function remembered(make: AskedCourse['made']): AskedCourse['made'] {
  const known = new Map<string, readonly QuizQuestion[]>();
  return (maker, seed, count) => {
    const key = [maker, seed, count].join();
    const made = known.get(key) ?? make(maker, seed, count);
    known.set(key, made);
    return made;
  };
}

// A sheet that is graded names its own.
const NEWEST_MAKER: MakerNumber = 2;

/** Returns the head of a new sheet. `lessons`: names of lessons or parts. Throws a usage error if one is unknown. */
export function headOf(
  { course, asked }: { readonly course: Course; readonly asked: Pick<AskedCourse, 'called'> },
  lessons: readonly string[],
  { seed = 1, generate }: QuizOptions,
): SheetHead {
  const named = lessons.flatMap((name) => lessonsNamed(course, name, asked.called));
  const ids = [...new Set(named.map(({ lesson }) => lesson.id))];
  const { id, version } = course;
  return { course: id, version, seed, maker: NEWEST_MAKER, lessons: ids.length === 0 ? undefined : ids, generate };
}

/** The questions that a new sheet asks. Throws a usage error where it would ask none. */
export function questionsOf(asked: AskedCourse, head: SheetHead): readonly QuizQuestion[] {
  const questions = questionsFor(asked, head);
  if (questions.length > 0) return questions;
  throw new TutorError('These lessons have no questions: name others, or --generate some.', EXIT.usage);
}
