import type { AnswerForm, LessonForm, ProgressForm, SentForm } from './progress-form.ts';

/**
 * A request that was sent in a step, its body as text; `server` is the semantics that answered, where the step names one; `by`,
 * who sent it, where that was not the learner; `ms`, how long it was delayed.
 */
export type Sent = Readonly<SentForm>;

/** What was answered: `given` is an option's id, or `skipped`; `open` until it is marked; `believes` what it fits. */
export type KeptAnswer = Readonly<AnswerForm>;

/** What is kept of one lesson: the hash of its content when taken, ids of finished steps, answers, and requests in order. */
export type LessonProgress = Readonly<LessonForm>;

/** All that is kept about a learner, by course and lesson id. */
export type Progress = Readonly<ProgressForm>;

/** Where a learner stands with a lesson; `changed` when it is no longer the one that was taken. */
export type LessonState = 'new' | 'started' | 'done' | 'changed';

export const noProgress: Progress = { version: 1, courses: {} };

/** What is kept of a lesson; `undefined` before it was first taken. */
export function lessonProgressOf(progress: Progress, course: string, lesson: string): LessonProgress | undefined {
  return own(lessonsOf(progress, course), lesson);
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

/** Progress in which no lesson of a course was ever taken; the same where none was. */
export function withoutCourse(progress: Progress, course: string): Progress {
  if (own(progress.courses, course) === undefined) return progress;
  const others = Object.entries(progress.courses).filter(([each]) => each !== course);
  return { ...progress, courses: Object.fromEntries(others) };
}

/** Where the learner stands, given the hash of the lesson as it is now. */
export function stateOf(taken: LessonProgress | undefined, hash: string): LessonState {
  if (taken === undefined) return 'new';
  if (taken.hash !== hash) return 'changed';
  return taken.done ? 'done' : 'started';
}

type Lessons = Progress['courses'][string]['lessons'];

function lessonsOf(progress: Progress, course: string): Lessons {
  return own(progress.courses, course)?.lessons ?? {};
}

// A computed key makes a member of its own even of `__proto__`.
function withLessons(progress: Progress, course: string, lessons: Lessons): Progress {
  return { ...progress, courses: { ...progress.courses, [course]: { lessons } } };
}

// `constructor` is a good id, and no course before one is kept.
function own<T>(kept: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(kept, key) ? kept[key] : undefined;
}
