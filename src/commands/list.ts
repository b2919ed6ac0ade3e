import { Command } from 'commander';
import { lessonStatuses } from '../lesson/lesson-status.ts';
import { jsonText } from '../text/safe.ts';
import { standingsText } from '../view/course.ts';
import type { Context } from './context.ts';

/** The lessons, with how far the learner is. */
export function makeList(context: Context): Command {
  return new Command('list')
    .description('show the lessons, with your progress')
    .option('--json', 'as one JSON object')
    .option('--plain', 'plain text')
    .option('--course <folder>', 'a course of your own')
    .action(async (options: { json?: boolean; plain?: boolean; course?: string }) => {
      const { id, title, version, lessons } = await context.readOutline(options.course);
      const standings = lessonStatuses({ id, lessons }, context.progress.read());
      context.out(
        options.json === true
          ? `${jsonText({ course: id, version, lessons: standings })}\n`
          : standingsText({ title, standings }, context.look(options)),
      );
    });
}
