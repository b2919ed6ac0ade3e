import { ownValue } from '../http/json.ts';
import type { ListedLesson } from './course.ts';
import type { AnswerForm, LessonForm, ProgressForm, QuizForm, SentForm } from './progress-form.ts';

/**
 * A request that was sent in a step, its body as text; `server` is the semantics that answered, where the step names one; `by`,
 * who sent it, where that was not the learner; `ms`, how long it was delayed.
 */
export type KeptSending = Readonly<SentForm>;

/** An answer: `given` is an option's id, or `skipped`; `open` until it is marked; `believes` what it fits. */
export type KeptAnswer = Readonly<AnswerForm>;

/**
 * The progress kept of one lesson: the hash of its content when last taken, that of each step when it was taken, ids of
 * finished steps, answers, and requests in order. Version 1 knew no hashes of steps.
 */
export type LessonProgress = Readonly<LessonForm>;

/** A quiz at a prompt that is not over: which, and what was answered, each with the hash of its step where it has one. */
export type QuizProgress = Readonly<QuizForm>;

/** All that is kept about a learner, by course and lesson id. */
export type Progress = Readonly<ProgressForm>;

/** The state of a lesson for a learner; `changed` when it is no longer the one that was taken. */
export type LessonState = 'new' | 'started' | 'done' | 'changed';

export const noProgress: Progress = { version: 2, courses: {} };

/** Returns what is kept of a lesson; `undefined` before it was first taken. */
export function lessonProgressOf(progress: Progress, course: string, lesson: string): LessonProgress | undefined {
  return ownValue(lessonsOf(progress, course), lesson);
}

/** Progress in which a lesson stands as given, whatever stood there before. */
export function withLesson(progress: Progress, course: string, lesson: string, taken: LessonProgress): Progress {
  return withLessons(progress, course, { ...lessonsOf(progress, course), [lesson]: taken });
}

/** Progress in which a lesson was never taken; the same where it never was. */
export function withoutLesson(progress: Progress, course: string, lesson: string): Progress {
  if (lessonProgressOf(progress, course, lesson) === undefined) return progress;
  const others = Object.entries(lessonsOf(progress, course)).filter(([each]) => each !== lesson);
  return withLessons(progress, course, Object.fromEntries(others));
}

/** Progress with a seed, from which the order of choices is drawn; one that is kept stays. */
export function withSeed(progress: Progress, seed: number): Progress {
  return progress.seed === undefined ? { seed, ...progress } : progress;
}

/** Returns what was answered in a quiz of a course that is not over. */
export function quizAnswersOf(progress: Progress, course: string, quiz: string): QuizProgress['answers'] {
  return quizzesOf(progress, course).find(({ of }) => of === quiz)?.answers ?? [];
}

/** Progress in which these answers were given in a quiz, beside others that were; those to the same question give way. */
export function withQuiz(progress: Progress, course: string, { of, answers }: QuizProgress): Progress {
  const given = answers.map(({ question }) => question);
  const others = quizAnswersOf(progress, course, of).filter(({ question }) => !given.includes(question));
  const quizzes = quizzesOf(progress, course).filter((each) => each.of !== of);
  return withQuizzes(progress, course, [...quizzes, { of, answers: [...others, ...answers] }]);
}

/** Progress in which a quiz was never begun; the same where it never was. */
export function withoutQuiz(progress: Progress, course: string, quiz: string): Progress {
  const quizzes = quizzesOf(progress, course);
  const others = quizzes.filter(({ of }) => of !== quiz);
  return others.length === quizzes.length ? progress : withQuizzes(progress, course, others);
}

/** Progress in which no lesson of a course was ever taken; the same where none was. */
export function withoutCourse(progress: Progress, course: string): Progress {
  if (ownValue(progress.courses, course) === undefined) return progress;
  const others = Object.entries(progress.courses).filter(([each]) => each !== course);
  return { ...progress, courses: Object.fromEntries(others) };
}

/** Returns where the learner stands, given the lesson as it is now. */
export function stateOf(
  taken: LessonProgress | undefined,
  { hash, fileHash }: Pick<ListedLesson, 'hash' | 'fileHash'>,
): LessonState {
  if (taken === undefined) return 'new';
  if (![hash, fileHash].includes(taken.hash)) return 'changed';
  return taken.done ? 'done' : 'started';
}

type Lessons = Progress['courses'][string]['lessons'];

function lessonsOf(progress: Progress, course: string): Lessons {
  return ownValue(progress.courses, course)?.lessons ?? {};
}

function quizzesOf(progress: Progress, course: string): readonly QuizProgress[] {
  return ownValue(progress.courses, course)?.quizzes ?? [];
}

function withQuizzes(progress: Progress, course: string, quizzes: readonly QuizProgress[]): Progress {
  const lessons = lessonsOf(progress, course);
  return { ...progress, courses: { ...progress.courses, [course]: { lessons, quizzes } } };
}

// A computed key makes a member of its own even of `__proto__`.
function withLessons(progress: Progress, course: string, lessons: Lessons): Progress {
  return {
    ...progress,
    courses: { ...progress.courses, [course]: { ...ownValue(progress.courses, course), lessons } },
  };
}
