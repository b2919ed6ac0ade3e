import { Command } from 'commander';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { withoutCourse, withoutLesson } from '../lesson/progress.ts';
import { standingsOf } from '../lesson/standing.ts';
import { standingsText } from '../view/course.ts';
import { remarkText } from '../view/remark.ts';
import type { Context } from './context.ts';
import { lessonIn } from './lesson-in.ts';

/** What is kept about the learner: shown, or forgotten. */
export function progress(context: Context): Command {
  return new Command('progress')
    .description('show how far you are, or forget it')
    .addCommand(show(context), { isDefault: true })
    .addCommand(reset(context));
}

function show(context: Context): Command {
  return new Command('show').description('show how far you are').action(async () => {
    const { title, id, lessons } = await context.readCourse(undefined);
    context.out(
      standingsText({ title, standings: standingsOf({ id, lessons }, context.progress.read()) }, context.look({})),
    );
  });
}

function reset(context: Context): Command {
  return new Command('reset')
    .description('forget the progress in a lesson, or in all')
    .argument('[lesson]', 'the id of a lesson; all of them by default')
    .option('--yes', 'do not ask')
    .action(async (id: string | undefined, { yes }: { yes?: boolean }) => {
      const course = await context.readCourse(undefined);
      const lesson = id === undefined ? undefined : lessonIn(course, id).lesson;
      const look = context.look({});
      if (yes !== true && !(await confirmed(context, lesson?.title ?? course.title))) return;
      context.progress.update((kept) =>
        lesson === undefined ? withoutCourse(kept, course.id) : withoutLesson(kept, course.id, lesson.id),
      );
      context.out(remarkText(`Forgotten: ${lesson?.title ?? course.title}.`, look));
    });
}

async function confirmed(context: Context, what: string): Promise<boolean> {
  if (!context.canAsk)
    throw new TutorError('progress reset asks first, and this is no terminal: --yes does without.', EXIT.usage);
  const prompter = await context.prompter(context.look({}));
  return /^y(es)?$/i.test((await prompter.ask(`Forget your progress in ${what}? [y/N]`)).trim());
}
