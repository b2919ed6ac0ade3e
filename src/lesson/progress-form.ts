import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { FAULTS, type Sender } from '../http/sending.ts';

// The smaller of zod's two ways to write a form, since this one is bundled by itself.

// Courses and lessons are kept by id. zod passes over a key `__proto__` in silence, which would lose what stands there.
const id = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));
const keyed = <T extends z.ZodMiniType>(kept: T) => {
  const record = z.record(id, kept);
  return z.readonly(z.pipe(z.custom<z.input<typeof record>>(hasPlainKeys, '__proto__ is no id'), record));
};
const list = <T extends z.ZodMiniType>(kept: T) => z.readonly(z.array(kept));

const sent = z.strictObject({
  step: z.string(),
  request: z.readonly(
    z.strictObject({
      method: z.string(),
      target: z.string(),
      headers: list(z.readonly(z.tuple([z.string(), z.string()]))),
      body: z.string(),
    }),
  ),
  fault: z.enum(FAULTS),
  ms: z.exactOptional(z.int()),
  server: z.exactOptional(z.string()),
  by: z.exactOptional(z.literal('other' satisfies Sender)),
});

const answer = z.strictObject({
  question: z.string(),
  given: z.string(),
  mark: z.enum(['open', 'right', 'wrong']),
  believes: list(z.string()),
});

const lessonProgress = z.strictObject({
  hash: z.string(),
  stepHashes: z.exactOptional(keyed(z.string())),
  steps: list(z.string()),
  answers: list(z.readonly(answer)),
  sent: list(z.readonly(sent)),
  done: z.boolean(),
});

const quizProgress = z.strictObject({
  of: z.string(),
  answers: list(
    z.readonly(z.strictObject({ question: z.string(), given: z.string(), hash: z.exactOptional(z.string()) })),
  ),
});

const course = z.strictObject({
  lessons: keyed(z.readonly(lessonProgress)),
  quizzes: z.exactOptional(list(z.readonly(quizProgress))),
});

// Version 1 is this one without what may be absent.
const schema = z.strictObject({
  version: z.pipe(
    z.union([z.literal(1), z.literal(2)]),
    z.transform(() => 2 as const),
  ),
  // The seed that the order of choices is drawn from.
  seed: z.exactOptional(z.int()),
  courses: keyed(z.readonly(course)),
});

export type SentForm = z.infer<typeof sent>;
export type AnswerForm = z.infer<typeof answer>;
export type LessonForm = z.infer<typeof lessonProgress>;
export type QuizForm = z.infer<typeof quizProgress>;
export type ProgressForm = z.infer<typeof schema>;

/** The result of decoding a stored value. */
export type DecodedProgress =
  | { readonly kind: 'progress'; readonly progress: Readonly<ProgressForm> }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'invalid'; readonly because: string };

const NEWEST_VERSION: ProgressForm['version'] = 2;

const { localeError } = english();

/** Reads a stored value. A newer version is told apart before anything else, since what it holds cannot be judged here. */
export function decodeProgress(value: unknown): DecodedProgress {
  const versioned = z.looseObject({ version: z.int() }).safeParse(value);
  if (versioned.success && versioned.data.version > NEWEST_VERSION) {
    return { kind: 'newer', version: versioned.data.version };
  }
  const decoded = schema.safeParse(value, { error: localeError });
  return decoded.success
    ? { kind: 'progress', progress: decoded.data }
    : { kind: 'invalid', because: decoded.error.issues.slice(0, 3).map(fault).join('; ') };
}

function hasPlainKeys(value: unknown): boolean {
  return typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__');
}

function fault({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
