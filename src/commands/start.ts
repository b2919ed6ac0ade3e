import { Command, Option } from 'commander';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { playCourse } from '../learners/playing.ts';
import { teachCourse } from '../learners/teaching.ts';
import type { Course, LessonFile } from '../lesson/course.ts';
import { REFERENCE, SEMANTICS_IDS } from '../semantics/misconceptions/index.ts';
import type { Context } from './context.ts';
import { lessonIn } from './lesson-in.ts';

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
    .addOption(new Option('--semantics <id>', 'let another server answer').choices(SEMANTICS_IDS).default(REFERENCE))
    .action(async (id: string | undefined, options: Options) => {
      if (options.auto !== true && !context.canAsk) throw new TutorError(NEEDS_TERMINAL, EXIT.usage);
      const course = await context.readCourse(options.course);
      const chosen = id === undefined ? undefined : lessonIn(course, id);
      await (options.auto === true ? play : teach)(context, options, course, chosen);
    });
}

const NEEDS_TERMINAL = 'start asks questions, and this is no terminal: start --auto plays the lessons without one.';

async function play(context: Context, options: Options, course: Course, chosen: LessonFile | undefined): Promise<void> {
  const files = chosen === undefined ? course.lessons : [chosen];
  const otherwise = await playCourse(course, files, { ...context, ...options, look: context.look(options) });
  context.finish(otherwise.length === 0 ? EXIT.ok : EXIT.failed);
}

async function teach(
  context: Context,
  options: Options,
  course: Course,
  chosen: LessonFile | undefined,
): Promise<void> {
  const room = { ...context, ...context.progress, ...options };
  await teachCourse(course, chosen, { ...room, look: context.look(options), plainLook: context.look({ plain: true }) });
}
