import * as z from 'zod';
import { decode, type Decoded } from '../lesson/decode.ts';
import { LARGEST_SEED, MOST_MADE } from './limits.ts';

/** What a sheet of answers says of itself. */
export interface SheetHead {
  /** The course's id, and its version when the sheet was made. */
  readonly course: string;
  readonly version: number;
  readonly seed: number;
  /** The lessons whose questions are in it; those of all, where none are named. */
  readonly lessons?: readonly string[] | undefined;
  /** How many questions were made for it. */
  readonly generate?: number | undefined;
}

/** A sheet as it was filled in: by question id, the ids of the options chosen. What is left empty is not among them. */
export interface Sheet extends SheetHead {
  readonly answers: ReadonlyMap<string, string>;
}

// What YAML takes for a number, say, is an option id that does not exist, and is told as one.
type Scalar = string | number | boolean | null;
const answer = z
  .custom<Scalar>(
    (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value),
    'write the id of one option here, or nothing at all',
  )
  .meta({ type: ['string', 'number', 'boolean', 'null'] });

const sheetForm = z.strictObject({
  course: z.string(),
  version: z.int().min(1),
  seed: z.int().min(0).max(LARGEST_SEED),
  lessons: z.array(z.string()).min(1).optional(),
  generate: z.int().min(1).max(MOST_MADE).optional(),
  answers: z
    .record(z.string(), answer)
    .nullable()
    .transform((answers): ReadonlyMap<string, string> => new Map(given(Object.entries(answers ?? {})))),
});

/** Reads a parsed sheet of answers. All faults of its form are told at once. */
export function decodeSheet(value: unknown): Decoded<Sheet> {
  return decode(sheetForm, value);
}

function given(answers: readonly (readonly [string, Scalar])[]): readonly [string, string][] {
  return answers.flatMap(([question, option]): [string, string][] =>
    option === null || option === '' ? [] : [[question, String(option)]],
  );
}
