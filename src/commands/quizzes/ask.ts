import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { quizPerson } from '../../learners/quizzing.ts';
import { answersCommand, templateCommand, type CommandLine } from '../../lesson/command-line.ts';
import { grade } from '../../quiz/grading.ts';
import { deliveriesOf } from '../../reporters/delivery.ts';
import { askedCourse, headOf, questionsOf } from './asked-course.ts';
import { deliver, mustStayApart } from './deliver.ts';
import type { Task } from './options.ts';

/** Puts questions to a person. */
export const ask: Task = async (context, lessons, options) => {
  const { whole, feedback = 'brief' } = options;
  if (whole !== undefined) throw new TutorError(NO_SHEET, EXIT.usage);
  const deliveries = deliveriesOf(options.reporter, options.output);
  await mustStayApart(context, deliveries, []);
  if (!context.canAsk)
    throw new TutorError(needsTerminal({ program: context.program, course: options.course }), EXIT.usage);
  const quizzed = await askedCourse(context, options);
  const { course, asked } = quizzed;
  const head = headOf(quizzed, lessons, options);
  const questions = questionsOf(asked, head);
  const { pass = course.pass } = options;
  const answers = await quizPerson({ course, questions, pass }, { ...context, look: context.look(options) });
  const submission = { file: undefined, inRepository: undefined, seed: head.seed, answers };
  const items = questions.map(({ item }) => item);
  const all = asked.questions.map(({ item }) => item);
  const sheet = grade(items, submission, { pass, feedback, course: all });
  await deliver(context, { course, pass, sheets: [sheet], called: asked.called }, deliveries, options);
};

const NO_SHEET = '--whole is about sheets: name them with --answers, or leave it out.';
function needsTerminal(called: CommandLine): string {
  const nobody = 'quiz asks questions, and nobody is here to answer (no terminal, or CI is set)';
  return `${nobody}: ${templateCommand(called)} prints a sheet to fill in, and ${answersCommand(called, 'FILE')} grades it.`;
}
