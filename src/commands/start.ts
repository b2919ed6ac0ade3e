import { Command } from 'commander';
import { Interrupted, TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { teachCourse } from '../learners/teaching.ts';
import { startCommand, type CommandLine } from '../lesson/command-line.ts';
import { REFERENCE } from '../semantics/ids.ts';
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
    .addOption(semanticsOption('start', 'let another server answer', context))
    .action(async (id: string | undefined, options: Options) => {
      if (options.auto !== true && !context.canAsk)
        throw new TutorError(needsTerminal(calledBy(context, options)), EXIT.usage);
      await (options.auto === true ? play : teach)(context, options, id);
    });
}

const needsTerminal = (called: CommandLine): string =>
  `start asks questions, and nobody is here to answer (no terminal, or CI is set): ${startCommand(called, undefined, ['--auto'])} plays without one.`;

const calledBy = ({ program }: Context, { course }: Options): CommandLine => ({ program, course });

type Taking = (context: Context, options: Options, id: string | undefined) => Promise<void>;

const play: Taking = async (context, options, id) => {
  const { readCourse, look, out, startBench, finish } = context;
  const course = await readCourse(options.course);
  const files = id === undefined ? course.lessons : [lessonIn(course, id, calledBy(context, options))];
  const { playCourse } = await import('../learners/playing.ts');
  const stage = { look: look(options), out, startBench, semantics: options.semantics };
  const otherwise = await playCourse(course, files, stage);
  finish(otherwise.length === 0 ? EXIT.ok : EXIT.failed);
};

const teach: Taking = async ({ readOutline, look, progress, ...context }, options, id) => {
  const course = await readOutline(options.course);
  const called = { program: context.program, course: options.course };
  const chosen = id === undefined ? undefined : lessonIn(course, id, called);
  const { semantics, fresh } = options;
  const looks = { look: look(options), plainLook: look({ plain: true }) };
  const goOn = startCommand(called, undefined, kept(options));
  try {
    await teachCourse(course, chosen, { ...context, ...progress, ...looks, semantics, fresh, goOn });
  } catch (error) {
    throw error instanceof Interrupted ? new Interrupted({ cause: error, goOn }) : error;
  }
};

// Whoever goes on does so with the same server, and with the same look.
function kept({ semantics, plain }: Options): readonly string[] {
  return [...(semantics === REFERENCE ? [] : ['--semantics', semantics]), ...(plain === true ? ['--plain'] : [])];
}
