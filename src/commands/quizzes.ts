import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { quizPerson } from '../learners/quizzing.ts';
import type { Course } from '../lesson/course.ts';
import { decodeFilledIn, itemsFor, type Asking } from '../quiz/asked.ts';
import { exitOf, grade as graded, type Marking } from '../quiz/grading.ts';
import type { Item } from '../quiz/item.ts';
import { courseItems, madeItems } from '../quiz/items.ts';
import type { BrokenSheet, GradedSheet, Report } from '../quiz/report.ts';
import type { SheetHead } from '../quiz/sheet.ts';
import { template } from '../quiz/template.ts';
import { deliveriesOf, delivered, type Delivery } from '../reporters/delivery.ts';
import { faultsText } from '../view/faults.ts';
import { remarkText } from '../view/remark.ts';
import type { Context } from './context.ts';
import { lessonIn } from './lesson-in.ts';

/** What can be asked of a quiz. */
export interface QuizOptions {
  readonly answers?: readonly string[];
  readonly template?: boolean;
  readonly generate?: number;
  readonly seed?: number;
  readonly pass?: number;
  readonly feedback: Marking['feedback'];
  readonly reporter: readonly string[];
  readonly output: readonly string[];
  readonly course?: string;
  readonly plain?: boolean;
}

type Task = (context: Context, lessons: readonly string[], options: QuizOptions) => Promise<void>;

/** Prints a sheet to fill in. */
export const print: Task = async (context, lessons, options) => {
  const [file, ...others] = options.output;
  if (options.answers !== undefined || others.length > 0) throw new TutorError(ONE_SHEET, EXIT.usage);
  const { course, asking } = await courseFor(context, options);
  const head = headOf(course, lessons, options);
  const text = template(head, itemsIn(asking, head));
  if (file === undefined) {
    context.out(text);
    return;
  }
  await context.writeNew(file, text);
  const remark = `Written: ${file}. Fill it in; http-tutor quiz --answers ${file} grades it.`;
  context.out(remarkText(remark, context.look(options)));
};

const ONE_SHEET = '--template prints one sheet, to standard output or to the one file that --output names.';

/** Puts questions to a person. */
export const ask: Task = async (context, lessons, options) => {
  const deliveries = deliveriesOf(options.reporter, options.output);
  if (!context.canAsk) throw new TutorError(NEEDS_TERMINAL, EXIT.usage);
  const { course, asking } = await courseFor(context, options);
  const head = headOf(course, lessons, options);
  const items = itemsIn(asking, head);
  const { pass = course.pass, feedback } = options;
  const room = { ...context, look: context.look(options) };
  const answers = await quizPerson({ course, items, seed: head.seed, pass }, room);
  const submission = { file: undefined, inRepository: undefined, seed: head.seed, answers };
  const sheet = graded(items, submission, { pass, feedback, course: asking.items });
  await deliver(context, { course, pass, sheets: [sheet] }, deliveries, options);
};

const NEEDS_TERMINAL =
  'quiz asks questions, and nobody is here to answer (no terminal, or CI is set): quiz --template prints a sheet to fill in, and quiz --answers FILE grades it.';

/** Grades sheets that were filled in. */
export const grade: Task = async (context, lessons, options) => {
  const deliveries = deliveriesOf(options.reporter, options.output);
  const { answers: files = [], generate, seed, feedback } = options;
  if (lessons.length > 0 || generate !== undefined || seed !== undefined) throw new TutorError(SHEET_SAYS, EXIT.usage);
  const { course, asking } = await courseFor(context, options);
  const { pass = course.pass } = options;
  const sheets: (GradedSheet | BrokenSheet)[] = [];
  for (const file of files) sheets.push(await sheetAt(context, file, asking, { pass, feedback, course: asking.items }));
  await deliver(context, { course, pass, sheets }, deliveries, options);
};

const SHEET_SAYS =
  'A sheet says itself which questions it answers: leave out the lessons, --generate and --seed where --answers is given.';

async function courseFor(
  { readCourse, readLock }: Context,
  { course: folder }: QuizOptions,
): Promise<{ readonly course: Course; readonly asking: Asking }> {
  const course = await readCourse(folder);
  const lessons = course.lessons.map(({ lesson }) => lesson.id);
  const lock = await readLock(folder);
  return { course, asking: { course, lessons, items: courseItems(course), lock, made: madeItems } };
}

function headOf(course: Course, lessons: readonly string[], { seed = 1, generate }: QuizOptions): SheetHead {
  const narrowed = lessons.map((id) => lessonIn(course, id).lesson.id);
  const { id, version } = course;
  return { course: id, version, seed, lessons: narrowed.length === 0 ? undefined : narrowed, generate };
}

function itemsIn(asking: Asking, head: SheetHead): readonly Item[] {
  const items = itemsFor(asking, head);
  if (items.length === 0)
    throw new TutorError('These lessons have no questions: name others, or --generate some.', EXIT.usage);
  return items;
}

async function sheetAt(
  { readSheet }: Context,
  file: string,
  asking: Asking,
  marking: Marking,
): Promise<GradedSheet | BrokenSheet> {
  const { read, inRepository } = await readSheet(file, (value) => decodeFilledIn(asking, value));
  if (read.kind === 'faults') return { kind: 'broken', file, inRepository, faults: read.faults };
  const { sheet, items } = read.value;
  return graded(
    items,
    { file, inRepository, seed: sheet.seed, answers: sheet.answers, placeOf: read.placeOf },
    marking,
  );
}

async function deliver(
  context: Context,
  report: Report,
  deliveries: readonly Delivery[],
  options: QuizOptions,
): Promise<void> {
  for (const { file, text } of delivered(report, deliveries, context.look(options))) {
    if (file === undefined) context.out(text);
    else await context.writeOver(file, text);
  }
  const faults = report.sheets.flatMap((sheet) => (sheet.kind === 'broken' ? sheet.faults : []));
  const isTold = deliveries.some(({ reporter, file }) => reporter === 'pretty' && file === undefined);
  if (faults.length > 0 && !isTold) context.err(`${faultsText(faults)}\n`);
  context.finish(exitOf(report));
}
