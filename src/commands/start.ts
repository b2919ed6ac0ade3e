import { Command } from 'commander';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { teachCourse } from '../learners/teaching.ts';
import type { Context } from './context.ts';
import { lessonIn } from './lesson-in.ts';
import { semanticsOption } from './semantics-option.ts';

interface Options {
  readonly auto?: boolean;
  readonly plain?: boolean;
  readonly fresh?: boolean;
  readonly course?: string;
  readonly semantics: string;
}

/** The tutor: with a person at a prompt, or by itself. */
export function start(context: Context): Command {
  return new Command('start')
    .description('learn by sending real requests; goes on where you were')
    .argument('[lesson]', 'the id of a lesson')
    .option('--auto', 'play with the answers of the reference, without a terminal: the course, or the lesson named')
    .option('--plain', 'plain text: no colour, no tables, nothing repainted')
    .option('--fresh', 'begin the lesson anew')
    .option('--course <folder>', 'a course of your own')
    .addOption(semanticsOption('start', 'let another server answer'))
    .action(async (id: string | undefined, options: Options) => {
      if (options.auto !== true && !context.canAsk) throw new TutorError(NEEDS_TERMINAL, EXIT.usage);
      await (options.auto === true ? play : teach)(context, options, id);
    });
}

const NEEDS_TERMINAL =
  'start asks questions, and nobody is here to answer (no terminal, or CI is set): start --auto plays without one.';

type Taking = (context: Context, options: Options, id: string | undefined) => Promise<void>;

const play: Taking = async ({ readCourse, look, out, startBench, finish }, options, id) => {
  const course = await readCourse(options.course);
  const files = id === undefined ? course.lessons : [lessonIn(course, id)];
  const { playCourse } = await import('../learners/playing.ts');
  const stage = { look: look(options), out, startBench, semantics: options.semantics };
  const otherwise = await playCourse(course, files, stage);
  finish(otherwise.length === 0 ? EXIT.ok : EXIT.failed);
};

const teach: Taking = async ({ readOutline, look, progress, ...context }, options, id) => {
  const course = await readOutline(options.course);
  const chosen = id === undefined ? undefined : lessonIn(course, id);
  const { semantics, fresh } = options;
  const looks = { look: look(options), plainLook: look({ plain: true }) };
  await teachCourse(course, chosen, { ...context, ...progress, ...looks, semantics, fresh });
};
