import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { templateCommand } from '../../lesson/command-line.ts';
import type { Course } from '../../lesson/course.ts';
import { decodeFilledIn, type AskedCourse } from '../../quiz/asked.ts';
import { grade as graded, type Marking } from '../../quiz/grading.ts';
import type { BrokenSheet, GradedSheet } from '../../quiz/report.ts';
import type { Context } from '../context.ts';
import { partNamed } from '../lesson-in.ts';
import { askedCourse, taughtIn } from './asked-course.ts';
import { deliver, deliveriesFor, mustStayApart } from './deliver.ts';
import type { QuizOptions, Task } from './options.ts';

/** Grades sheets that were filled in. */
export const gradeSheets: Task = async (context, lessons, options) => {
  const { answers: names = [], feedback = 'brief' } = options;
  const deliveries = deliveriesFor(options, options.output);
  mustNameSheets(names, lessons, options);
  const files = await context.sheetsNamed(names);
  await mustStayApart(context, deliveries, files);
  const quizzed = await askedCourse(context, options);
  const { course, asked } = quizzed;
  const { pass = course.pass } = options;
  const marking = { pass, feedback, course: taughtIn(course, asked) };
  const sheets: (GradedSheet | BrokenSheet)[] = [];
  for (const file of files) sheets.push(await sheetAt(context, file, quizzed, marking));
  await deliver(
    context,
    { course, pass, sheets, failures: options.junitFailures, called: asked.called },
    deliveries,
    options,
  );
};

function mustNameSheets(files: readonly string[], lessons: readonly string[], options: QuizOptions): void {
  if (lessons.length > 0 || options.generate !== undefined || options.seed !== undefined)
    throw new TutorError(SHEET_SAYS, EXIT.usage);
  if (files.includes('')) throw new TutorError(NO_FILE, EXIT.usage);
  if (options.whole === '') throw new TutorError(NO_PART, EXIT.usage);
}

const SHEET_SAYS =
  'A sheet says itself which questions it answers: leave out the lessons, --generate and --seed where --answers is given.';
const NO_FILE = '--answers names no file: is the variable after it empty?';
const NO_PART = '--whole names no part: is the variable after it empty?';

async function sheetAt(
  { readSheet }: Context,
  file: string,
  { course, asked }: Awaited<ReturnType<typeof askedCourse>>,
  marking: Marking,
): Promise<GradedSheet | BrokenSheet> {
  const { read, inRepository } = await readSheet(file, {
    decode: (value) => decodeFilledIn(asked, value),
    madeBy: templateCommand(asked.called, { file, part: asked.whole?.part }),
  });
  if (read.kind === 'value') {
    const { sheet, items, ofCourse } = read.value;
    const { seed, answers } = sheet;
    return graded(items, { file, inRepository, seed, answers, ofCourse, placeOf: read.placeOf }, marking);
  }
  if (read.faults.some(({ rule }) => rule === 'file')) mustBeNoName(course, asked, file);
  return { kind: 'broken', file, inRepository, faults: read.faults };
}

function mustBeNoName(course: Course, { lessons }: AskedCourse, file: string): void {
  const kind = lessons.includes(file) ? 'lesson' : partNamed(course, file) && 'part';
  if (kind !== undefined) throw new TutorError(`${file} is a ${kind}, and no sheet: ${SHEET_SAYS}`, EXIT.usage);
}
