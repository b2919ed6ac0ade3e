import { Command } from 'commander';
import { EXIT } from '../exit.ts';
import { faultJson } from '../lesson/diagnostic.ts';
import { jsonText } from '../text/safe.ts';
import { faultsText } from '../view/faults.ts';
import { remarkText } from '../view/remark.ts';
import type { Context } from './context.ts';

/** Proves lessons on the real server. What cannot be read is told before anything is proved. */
export function makeCheck(context: Context): Command {
  return new Command('check')
    .description('prove lessons on the real server')
    .argument('[paths...]', 'lesson files, or folders of courses; the bundled course by default')
    .option('--json', 'as one JSON object')
    .action(async (paths: string[], { json = false }: { json?: boolean }) => {
      const { checkLessons } = await import('../lesson/checking/check.ts');
      const { lessons, unreadable } = await context.lessonsAt(paths);
      const faults =
        unreadable.length > 0 ? unreadable : await checkLessons(lessons, context.startBench, context.breathe);
      const count = `${lessons.length} ${lessons.length === 1 ? 'lesson holds' : 'lessons hold'}.`;
      if (json) context.out(`${jsonText({ faults: faults.map(faultJson) })}\n`);
      else context.out(faults.length > 0 ? `${faultsText(faults)}\n` : remarkText(count, context.look({})));
      context.finish(unreadable.length > 0 ? EXIT.unreadable : faults.length > 0 ? EXIT.failed : EXIT.ok);
    });
}
