import { Command } from 'commander';
import { Interrupted, TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { startCommand, type CommandLine } from '../lesson/command-line.ts';
import { REFERENCE } from '../semantics/ids.ts';
import type { AutoPlay } from '../session/auto-play.ts';
import { teachCourse } from '../session/course-session.ts';
import type { Context } from './context.ts';
import { lessonIn, semanticsOption } from './lesson-in.ts';

interface Options {
  readonly auto?: boolean;
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly fresh?: boolean;
  readonly course?: string;
  readonly semantics: string;
}

/** The tutor: with a person at a prompt, or by itself. */
export function makeStart(context: Context): Command {
  return new Command('start')
    .description('learn by sending real requests; goes on where you were')
    .argument('[lesson]', 'the id or the number of a lesson')
    .option('--auto', 'play with the answers of the reference, without a terminal: the course, or the lesson named')
    .option('--json', 'with --auto: what happens, as one JSON object a line')
    .option('--plain', 'plain text: no colour, no tables, nothing repainted')
    .option('--fresh', 'begin the lesson anew')
    .option('--course <folder>', 'a course of your own')
    .addOption(semanticsOption('start', 'let another server answer', context))
    .action(async (id: string | undefined, options: Options) => {
      if (options.auto !== true && options.json === true) throw new TutorError(NEEDS_AUTO, EXIT.usage);
      if (options.auto !== true && !context.canAsk)
        throw new TutorError(needsTerminal(calledBy(context, options)), EXIT.usage);
      await (options.auto === true ? play : teach)(context, options, id);
    });
}

const needsTerminal = (called: CommandLine): string =>
  `start asks questions, and nobody is here to answer (no terminal, or CI is set): ${startCommand(called, undefined, ['--auto'])} plays without one.`;

const calledBy = ({ program }: Context, { course }: Options): CommandLine => ({ program, course });

const NEEDS_AUTO = 'start --json tells of a course that nobody takes: add --auto.';

type Taking = (context: Context, options: Options, id: string | undefined) => Promise<void>;

async function play(context: Context, options: Options, id: string | undefined): Promise<void> {
  const course = await context.readCourse(options.course);
  const files = id === undefined ? course.lessons : [lessonIn(course, id, calledBy(context, options))];
  const { playCourse } = await import('../session/auto-play.ts');
  const viewOf = await (options.json === true ? lines(context) : text(context, options));
  const { startBench, err, finish, out } = context;
  const surprises = await playCourse(course, files, { viewOf, startBench, semantics: options.semantics });
  for (const { lesson, step, because } of surprises) err(`http-tutor: ${lesson}, ${step}: ${because}\n`);
  const exit = surprises.length === 0 ? EXIT.ok : EXIT.failed;
  if (options.json === true) out((await import('../session/auto-json.ts')).endLine(exit));
  finish(exit);
}

async function text({ out, look }: Context, options: Options): Promise<AutoPlay['viewOf']> {
  const { readably } = await import('../session/auto-play.ts');
  return readably(out, look(options));
}

async function lines({ out }: Context): Promise<AutoPlay['viewOf']> {
  return (await import('../session/auto-json.ts')).asLines(out);
}

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

// A learner who goes on does so with the same server, and with the same look.
function kept({ semantics, plain }: Options): readonly string[] {
  return [...(semantics === REFERENCE ? [] : ['--semantics', semantics]), ...(plain === true ? ['--plain'] : [])];
}
