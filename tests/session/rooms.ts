import type { SessionDeps } from '../../src/session/session-deps.ts';
import { teachCourse } from '../../src/session/course-session.ts';
import type { Bench } from '../../src/lesson/bench.ts';
import type { Course, LessonFile } from '../../src/lesson/course.ts';
import { lessonProgressOf, noProgress, type LessonProgress, type Progress } from '../../src/lesson/progress.ts';
import { startBench } from '../../src/shell/server/bench.ts';
import type { Look } from '../../src/text/look.ts';
import { lookOf } from '../view/looks.ts';
import { typing, type TypingPrompter } from './fakes.ts';

/** A course that is taught in a room of its own, its progress kept from one session to the next. */
export interface School {
  /** One session, in which these lines are typed, and then Ctrl-C. */
  readonly session: (lines: readonly string[], how?: Partial<SessionDeps>, chosen?: LessonFile) => Promise<Session>;
  readonly kept: (lesson: string) => LessonProgress | undefined;
  readonly keep: (change: (progress: Progress) => Progress) => void;
}

/** What came of a session. */
export interface Session {
  readonly text: string;
  /** What it failed with, if it did. */
  readonly failure: unknown;
  readonly prompter: TypingPrompter;
  /** The looks that prompters were asked for. */
  readonly looks: readonly Look[];
  readonly benches: readonly Bench[];
}

export const plainLook = lookOf(80, { plain: true });

export function schoolOf(course: Course): School {
  let progress = noProgress;

  async function session(
    lines: readonly string[],
    how: Partial<SessionDeps> = {},
    chosen?: LessonFile,
  ): Promise<Session> {
    const texts: string[] = [];
    const looks: Look[] = [];
    const benches: Bench[] = [];
    const prompter = typing(...lines);
    const room: SessionDeps = {
      look: lookOf(76),
      plainLook,
      out: (text) => void texts.push(text),
      prompter: (look) => {
        looks.push(look);
        return Promise.resolve(prompter);
      },
      openLesson: ({ lesson }) => Promise.resolve(lessonNamed(course, lesson.id)),
      startBench: async (world, semantics) => {
        const bench = await startBench({ world, semantics });
        benches.push(bench);
        return bench;
      },
      semantics: 'reference',
      newSeed: () => 3,
      goOn: 'npx http-tutor start --course cart',
      read: () => progress,
      update: (change) => {
        progress = change(progress);
      },
      ...how,
    };
    const failure: unknown = await teachCourse(course, chosen, room).then(
      () => undefined,
      (error: unknown) => error,
    );
    return { text: texts.join(''), failure, prompter, looks, benches };
  }

  return {
    session,
    kept: (lesson) => lessonProgressOf(progress, course.id, lesson),
    keep: (change) => {
      progress = change(progress);
    },
  };
}

function lessonNamed({ lessons }: Course, id: string): LessonFile {
  const named = lessons.find(({ lesson }) => lesson.id === id);
  if (named === undefined) throw new Error(`no lesson ${id}`);
  return named;
}
