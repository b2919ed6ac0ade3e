import * as z from 'zod';
import { decode, type DecodedText } from '../lesson/decode.ts';
import { makers } from '../questions/made/index.ts';

/** No sheet asks for more made questions: whoever sends one in is not to keep a computer busy. */
export const MAX_GENERATED = 1000;
/** Seeds go from 0 to this one. */
export const MAX_SEED = 2 ** 31 - 1;

/** A maker of questions that this tutor has. */
export type MakerNumber = keyof typeof makers;

/** The facts that a sheet of answers says of itself. */
export interface SheetHead {
  /** The course's id, and its version when the sheet was made. */
  readonly course: string;
  readonly version: number;
  readonly seed: number;
  /** The maker that made its made questions from the seed: another maker makes others. */
  readonly maker: MakerNumber;
  /** The lessons whose questions are in it; those of all, where none are named. */
  readonly lessons?: readonly string[] | undefined;
  /** The number of questions that were made for it. */
  readonly generate?: number | undefined;
}

/** A sheet as it was filled in: by the id of each question in it, the id of the option chosen, if any. */
export interface Sheet extends SheetHead {
  readonly answers: ReadonlyMap<string, string | undefined>;
}

// A value that YAML takes for a number, say, is an option id that does not exist, and is told as one.
type Scalar = string | number | boolean | null;
const answer = z
  .custom<Scalar>(
    (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value),
    'write the id of one option here, or nothing at all',
  )
  .meta({ type: ['string', 'number', 'boolean', 'null'] });

const maker = z
  .int()
  .min(1)
  .default(1)
  .transform((number, context): MakerNumber => {
    if (isMaker(number)) return number;
    const message = `this sheet's questions were made by maker ${number}, which is not in this version: update http-tutor`;
    context.addIssue({ code: 'custom', message, input: number });
    return z.NEVER;
  });

const isMaker = (number: number): number is MakerNumber => Object.hasOwn(makers, number);

const sheetForm = z.strictObject({
  course: z.string(),
  version: z.int().min(1),
  seed: z.int().min(0).max(MAX_SEED),
  maker,
  lessons: z.array(z.string()).min(1).optional(),
  generate: z.int().min(1).max(MAX_GENERATED).optional(),
  answers: z
    .record(z.string(), answer)
    .nullable()
    .transform((answers): Sheet['answers'] => new Map(Object.entries(answers ?? {}).map(given))),
});

/** Reads a parsed sheet of answers. All faults of its form are told at once. */
export function decodeSheet(value: unknown): DecodedText<Sheet> {
  const decoded = decode(sheetForm, value);
  if (decoded.ok || !isRunTogether(value)) return decoded;
  const faults = decoded.faults.map((each) => (each.path.join() === 'answers' ? { ...each, message: APART } : each));
  return { ok: false, faults };
}

// If all answers are written so, YAML reads one long text.
const isRunTogether = (value: unknown): boolean => {
  const { answers } = Object(value) as { readonly answers?: unknown };
  return typeof answers === 'string' && /\S:\S/.test(answers);
};

const APART = 'a colon and a space come between a question and its answer, as in once-more/how-many: one';

function given([question, option]: readonly [string, Scalar]): [string, string | undefined] {
  return [question, option === null || option === '' ? undefined : String(option)];
}
