import { Command } from 'commander';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { withoutCourse, withoutLesson, type Progress } from '../lesson/progress.ts';
import { lessonStatuses } from '../lesson/lesson-status.ts';
import { jsonText } from '../text/safe.ts';
import { standingsText } from '../view/course.ts';
import { remarkText } from '../view/remark.ts';
import type { Context } from './context.ts';
import { lessonIn, meantBy } from './lesson-in.ts';

/** Returns the command for what is kept about the learner: shown, written to a file, or forgotten. */
export function makeProgress(context: Context): Command {
  return (
    new Command('progress')
      .description('show how far you are, write it to a file, or forget it')
      .usage('[options] [command]')
      // If no command is named, it shows; a word that is no command ends up here.
      .argument('[word]')
      .option('--course <folder>', 'a course of your own')
      .action(async (word: string | undefined, { course }: { course?: string }) => {
        if (word !== undefined)
          throw new TutorError(
            `progress knows show, reset and export, and no ${word}${meantBy(word, WORDS)}`,
            EXIT.usage,
          );
        await shown(context, course);
      })
      .addCommand(show(context))
      .addCommand(reset(context))
      .addCommand(exported(context))
  );
}

const WORDS = ['show', 'reset', 'export'];

async function shown(context: Context, folder: string | undefined): Promise<void> {
  const { title, id, lessons } = await context.readOutline(folder);
  const standings = lessonStatuses({ id, lessons }, context.progress.read());
  context.out(standingsText({ title, standings }, context.look({})));
}

function show(context: Context): Command {
  return new Command('show')
    .description('show how far you are')
    .option('--course <folder>', 'a course of your own')
    .action(async (_: object, command: Command) => {
      await shown(context, courseOf(command));
    });
}

// An option after a command of progress is read by progress, which knows the option too.
const courseOf = (command: Command): string | undefined => command.optsWithGlobals<{ course?: string }>().course;

function reset(context: Context): Command {
  return new Command('reset')
    .description('forget the progress in a lesson, or in all')
    .argument('[lesson]', 'the id or the number of a lesson; all of them by default')
    .option('--yes', 'do not ask')
    .option('--course <folder>', 'a course of your own')
    .action(async (id: string | undefined, { yes }: { yes?: boolean }, command: Command) => {
      const folder = courseOf(command);
      const course = await context.readOutline(folder);
      const lessons = (
        id === undefined ? course.lessons : [lessonIn(course, id, { program: context.program, course: folder })]
      ).map(({ lesson }) => lesson);
      const what = id === undefined ? course.title : lessons.map(({ title }) => title).join();
      if (yes !== true && !(await confirmed(context, what))) return;
      const forgotten = forget(context, (kept) =>
        id === undefined ? withoutCourse(kept, course.id) : withoutLesson(kept, course.id, id),
      );
      const remark = forgotten ? `Forgotten: ${what}.` : `There is nothing to forget: no progress is kept in ${what}.`;
      context.out(remarkText(remark, context.look({})));
    });
}

// Of all courses, in the form in which it is kept.
function exported(context: Context): Command {
  return new Command('export')
    .description('write all that is kept to a new file')
    .argument('<file>', 'a file that is not there yet')
    .action(async (file: string) => {
      await context.writeNew(file, `${jsonText(context.progress.mustRead(), 2)}\n`);
      context.out(remarkText(`Exported to ${file}.`, context.look({})));
    });
}

// Tells whether there was anything to forget.
function forget({ progress }: Context, without: (kept: Progress) => Progress): boolean {
  let wasKept = false;
  progress.mustUpdate((kept) => {
    const left = without(kept);
    wasKept = left !== kept;
    return left;
  });
  return wasKept;
}

async function confirmed(context: Context, what: string): Promise<boolean> {
  if (!context.canAsk)
    throw new TutorError('progress reset asks first, and nobody is here to answer: --yes does without.', EXIT.usage);
  const prompter = await context.prompter(context.look({}));
  return /^y(es)?$/i.test((await prompter.ask(`Forget your progress in ${what}? [y/N]`)).trim());
}
