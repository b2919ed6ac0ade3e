import * as z from 'zod';
import { decode, type DecodedText } from '../lesson/decode.ts';
import type { QuizItem } from './item.ts';

/** A question of a course with the versions of the course that ask it: from one on, and up to one where it is retired. */
export interface LockedItem extends QuizItem {
  readonly from: number;
  readonly to?: number | undefined;
}

/** All questions that a course ever asked, so that a sheet can be graded as what it was made of. */
export interface QuestionLock {
  readonly course: string;
  /** The version that it was last written for. */
  readonly version: number;
  readonly questions: readonly LockedItem[];
}

const text = z.string();
const version = z.int().min(1);

const lockForm = z.strictObject({
  course: text,
  version,
  questions: z.array(
    z.strictObject({
      from: version,
      to: version.optional(),
      id: text,
      lesson: z.strictObject({ id: text, title: text }),
      text,
      setting: z.array(text),
      options: z.array(z.strictObject({ id: text, text })),
      right: text,
      believes: z.record(text, z.array(text)),
      because: z.record(text, text).optional(),
    }),
  ),
});

/** Reads a parsed lock. */
export function decodeLock(value: unknown): DecodedText<QuestionLock> {
  return decode(lockForm, value);
}

/** A lock as it is kept in its file: JSON. */
export function lockText(lock: QuestionLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** The questions that a version of the course asked. */
export function lockedItems({ questions }: QuestionLock, asking: number): readonly QuizItem[] {
  return questions.filter(({ from, to = Infinity }) => from <= asking && asking <= to);
}
