import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { quizPerson } from '../../learners/quizzing.ts';
import { answersCommand, templateCommand, type CommandLine } from '../../lesson/command-line.ts';
import { grade } from '../../quiz/grading.ts';
import { askedCourse, headOf, questionsOf } from './asked-course.ts';
import { deliver, deliveriesFor, mustStayApart } from './deliver.ts';
import type { Task } from './options.ts';
import { sheetText } from './sheet-text.ts';

/** Puts questions to a person. */
export const ask: Task = async (context, lessons, options) => {
  const { whole, feedback = 'brief' } = options;
  if (whole !== undefined) throw new TutorError(NO_SHEET, EXIT.usage);
  const { file, others } = sheetIn(options.output);
  const deliveries = deliveriesFor(options, others);
  await mustStayApart(context, deliveries, file === undefined ? [] : [file]);
  if (!context.canAsk)
    throw new TutorError(needsTerminal({ program: context.program, course: options.course }), EXIT.usage);
  const quizzed = await askedCourse(context, options);
  const { course, asked } = quizzed;
  const head = headOf(quizzed, lessons, options);
  const questions = questionsOf(asked, head);
  // Known before the first question is asked: nobody answers them all for nothing.
  if (file !== undefined) await context.mustBeNew(file);
  const { pass = course.pass } = options;
  const answers = await quizPerson({ course, questions, pass }, { ...context, look: context.look(options) });
  const submission = { file: undefined, inRepository: undefined, seed: head.seed, answers };
  const items = questions.map(({ item }) => item);
  if (file !== undefined)
    await context.writeNew(file, await sheetText({ head, items, answers }, file, context, options));
  const all = asked.questions.map(({ item }) => item);
  const sheet = grade(items, submission, { pass, feedback, course: all });
  await deliver(
    context,
    { course, pass, sheets: [sheet], failures: options.junitFailures, called: asked.called },
    deliveries,
    options,
  );
};

// What was answered goes into a sheet, as if it had been filled in: `--output sheet=FILE`.
function sheetIn(outputs: readonly string[]): {
  readonly file: string | undefined;
  readonly others: readonly string[];
} {
  const files = outputs.flatMap((each) => /^sheet=(.*)$/s.exec(each)?.[1] ?? []);
  const [file, second] = files;
  if (file === '') throw new TutorError('--output sheet= names no file: is the variable after = empty?', EXIT.usage);
  if (second !== undefined)
    throw new TutorError('A quiz makes one sheet: leave out all but one --output sheet=FILE.', EXIT.usage);
  return { file, others: outputs.filter((each) => !each.startsWith('sheet=')) };
}

const NO_SHEET = '--whole is about sheets: name them with --answers, or leave it out.';
function needsTerminal(called: CommandLine): string {
  const nobody = 'quiz asks questions, and nobody is here to answer (no terminal, or CI is set)';
  return `${nobody}: ${templateCommand(called)} prints a sheet to fill in, and ${answersCommand(called, 'FILE')} grades it.`;
}
