import type { LessonState } from '../lesson/progress.ts';
import type { LessonStatus } from '../lesson/lesson-status.ts';
import { block, inside, margin } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { line } from '../text/safe.ts';
import { table } from '../text/table.ts';

/** A course as it is listed. */
interface CourseShown {
  readonly title: string;
  readonly standings: readonly LessonStatus[];
}

/** The lessons with progress, as `list` and `progress` show them. */
export function standingsText({ title, standings }: CourseShown, look: Look): string {
  const head = ['lesson', 'title', 'time', 'state'];
  const rows = standings.map((each) => [
    each.id,
    line(each.title),
    `${each.minutes} min`,
    stateWords[each.state](each.done, each.steps) || 'new',
  ]);
  const indent = margin(look);
  return block([
    '',
    `${indent}${look.paint.strong(line(title))}`,
    '',
    ...table({ head, rows }, inside(look)).map((each) => `${indent}${each}`),
    '',
  ]);
}

/** The words for how far somebody is, of as much as there is; nothing if they have not begun. */
export const stateWords = {
  new: () => '',
  started: (done, all) => `${done} of ${all} done`,
  done: () => 'done',
  changed: () => 'changed since',
} as const satisfies Record<LessonState, (done: number, all: number) => string>;
