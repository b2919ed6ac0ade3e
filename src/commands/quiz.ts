import { Command, InvalidArgumentError, Option } from 'commander';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { MAX_SEED, MAX_GENERATED } from '../quiz/sheet.ts';
import { REPORTERS } from '../reporters/reporter.ts';
import type { Context } from './context.ts';
import type { QuizOptions, Task } from './quizzes/options.ts';

/** Questions against a pass mark: put to a person, printed as a sheet, or graded from sheets that were filled in. */
export function makeQuiz(context: Context): Command {
  return new Command('quiz')
    .description('answer questions against a pass mark, at a prompt or in a sheet')
    .argument('[lessons...]', 'ids or numbers of lessons, or parts such as core; all of the course by default')
    .option('--answers <files...>', 'grade these sheets, one a learner, or all in a folder, without a terminal')
    .option('--whole [part]', 'with --answers: every sheet has to ask all questions of the course, or of a part')
    .option('--template', 'print a sheet to fill in')
    .option('--generate <n>', 'ask so many made questions as well', wholeNumber(1, MAX_GENERATED))
    .option('--seed <n>', 'another number makes other questions; 1 by default', wholeNumber(0, MAX_SEED))
    .option('--pass <percent>', "the pass mark; the course's by default", percent)
    .addOption(
      new Option('--feedback <amount>', 'full: reports tell right answers; brief by default').choices([
        'brief',
        'full',
      ]),
    )
    .addOption(repeated('--reporter <name>', `${REPORTERS.join(', ')}; may be repeated`, 'pretty'))
    .addOption(
      repeated(
        '--output <file>',
        'where the sheet goes, or NAME=FILE for a report; sheet=FILE for the answers given at a prompt; may be repeated',
        'standard output',
      ),
    )
    .addOption(
      new Option(
        '--junit-failures <when>',
        'wrong answers are failures in junit: below, in sheets below the mark; never; in all by default',
      ).choices(['never', 'below']),
    )
    .option('--course <folder>', 'a course of your own')
    .option('--fresh', 'at a prompt: begin anew, where it would go on with what was answered')
    .option('--plain', 'plain text: no colour, no tables, nothing repainted')
    .action(async (lessons: string[], options: QuizOptions) => {
      const task = await taskFor(options);
      await task(context, lessons, options);
    });
}

async function taskFor({ template, answers, fresh }: QuizOptions): Promise<Task> {
  if (fresh === true && (template === true || answers !== undefined)) throw new TutorError(AT_PROMPT, EXIT.usage);
  if (template === true) return (await import('./quizzes/print.ts')).printQuiz;
  return answers === undefined
    ? (await import('./quizzes/ask.ts')).askAtPrompt
    : (await import('./quizzes/grade.ts')).gradeSheets;
}

const AT_PROMPT = '--fresh is about a quiz at a prompt: leave it out, or leave out --template and --answers.';

function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  };
}

function percent(value: string): number {
  const number = Number(value);
  if (/^\d+(\.\d+)?$/.test(value) && number <= 100) return number;
  throw new InvalidArgumentError('Write a number from 0 to 100, such as 80.');
}

// Gathers what it is given; `without` says what holds where that is nothing.
function repeated(flags: string, description: string, without: string): Option {
  return new Option(flags, description)
    .default([], without)
    .argParser((value: string, before: readonly string[]) => [...before, value]);
}
