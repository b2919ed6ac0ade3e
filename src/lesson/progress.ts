import * as z from 'zod';
import { FAULTS, type Sender } from '../http/sending.ts';

// Courses and lessons are kept by id. zod passes over a key `__proto__` in silence, which would lose what stands there.
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const keyed = <T extends z.ZodType>(kept: T) => z.custom(hasPlainKeys, '__proto__ is no id').pipe(z.record(id, kept));

const sent = z.strictObject({
  step: z.string(),
  request: z
    .strictObject({
      method: z.string(),
      target: z.string(),
      headers: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
      body: z.string(),
    })
    .readonly(),
  fault: z.enum(FAULTS),
  ms: z.int().exactOptional(),
  server: z.string().exactOptional(),
  by: z.literal('other' satisfies Sender).exactOptional(),
});

const answer = z.strictObject({
  question: z.string(),
  given: z.string(),
  mark: z.enum(['open', 'right', 'wrong']),
  believes: z.array(z.string()).readonly(),
});

const lessonProgress = z.strictObject({
  hash: z.string(),
  steps: z.array(z.string()).readonly(),
  answers: z.array(answer.readonly()).readonly(),
  sent: z.array(sent.readonly()).readonly(),
  done: z.boolean(),
});

const schema = z.strictObject({
  version: z.literal(1),
  courses: keyed(z.strictObject({ lessons: keyed(lessonProgress.readonly()).readonly() }).readonly()).readonly(),
});

/**
 * A request that was sent in a step, its body as text; `server` is the semantics that answered, where the step names one; `by`,
 * who sent it, where that was not the learner; `ms`, how long it was delayed.
 */
export type Sent = Readonly<z.infer<typeof sent>>;

/** What was answered: `given` is an option's id, or `skipped`; `open` until it is marked; `believes` what it fits. */
export type KeptAnswer = Readonly<z.infer<typeof answer>>;

/** What is kept of one lesson: the hash of its content when taken, ids of finished steps, answers, and requests in order. */
export type LessonProgress = Readonly<z.infer<typeof lessonProgress>>;

/** All that is kept about a learner, by course and lesson id. */
export type Progress = Readonly<z.infer<typeof schema>>;

/** Where a learner stands with a lesson; `changed` when it is no longer the one that was taken. */
export type LessonState = 'new' | 'started' | 'done' | 'changed';

/** What a stored value turned out to be. */
export type Decoded =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'invalid'; readonly because: string };

export const noProgress: Progress = { version: 1, courses: {} };

/** Reads a stored value. A newer version is told apart before anything else, since what it holds cannot be judged here. */
export function decodeProgress(value: unknown): Decoded {
  const versioned = z.looseObject({ version: z.int() }).safeParse(value);
  if (versioned.success && versioned.data.version > noProgress.version) {
    return { kind: 'newer', version: versioned.data.version };
  }
  const decoded = schema.safeParse(value);
  return decoded.success
    ? { kind: 'progress', progress: decoded.data }
    : { kind: 'invalid', because: decoded.error.issues.slice(0, 3).map(fault).join('; ') };
}

/** What is kept of a lesson; `undefined` before it was first taken. */
export function lessonProgressOf(progress: Progress, course: string, lesson: string): LessonProgress | undefined {
  return own(lessonsOf(progress, course), lesson);
}

/** Progress in which a lesson stands as given, whatever stood there before. */
export function withLesson(progress: Progress, course: string, lesson: string, taken: LessonProgress): Progress {
  return withLessons(progress, course, { ...lessonsOf(progress, course), [lesson]: taken });
}

/** Progress in which a lesson was never taken. */
export function withoutLesson(progress: Progress, course: string, lesson: string): Progress {
  const others = Object.entries(lessonsOf(progress, course)).filter(([each]) => each !== lesson);
  return withLessons(progress, course, Object.fromEntries(others));
}

/** Progress in which no lesson of a course was ever taken. */
export function withoutCourse(progress: Progress, course: string): Progress {
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

function hasPlainKeys(value: unknown): boolean {
  return typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__');
}

function fault({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
