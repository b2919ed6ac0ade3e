import type { LessonState } from '../lesson/progress.ts';
import type { Standing } from '../lesson/standing.ts';
import { block, inside, margin, pad, sides, wrap } from './layout.ts';
import { marks, type Look } from './look.ts';
import { markdown } from './markdown.ts';
import { line } from './safe.ts';
import { table } from './table.ts';

/** A course as it is shown. */
export interface CourseShown {
  readonly title: string;
  readonly welcome?: string | undefined;
  readonly standings: readonly Standing[];
}

/** The first screen: what this is, how long it takes, and how to leave. */
export function welcomeText({ title, welcome, standings }: CourseShown, look: Look): string {
  const indent = margin(look);
  const lessons = standings.flatMap((standing, index) => menuLine(standing, index + 1, look));
  return block([
    '',
    ...sides(`${indent}${look.paint.strong('http-tutor')} ${marks(look).dot} ${line(title)}`, '', look.columns),
    '',
    ...(welcome === undefined ? [] : [...markdown(welcome, look), '']),
    ...lessons,
    '',
    ...markdown('Nothing leaves this computer. Every answer is saved; quit any time.', look),
    ...wrap(`Type at any prompt:  ${COMMANDS.map((word) => look.paint.accent(word)).join('  ')}`, look.columns, {
      first: indent,
      rest: indent,
    }),
    '',
  ]);
}

const COMMANDS = ['back', 'skip', 'hint', 'raw', 'quit', '?'];

function menuLine({ title, minutes, state, done, steps }: Standing, number: number, look: Look): string[] {
  const indent = look.columns >= 60 && !look.plain ? '    ' : margin(look);
  const left = `${indent}${number}  ${line(title)}`;
  const right = `${look.paint.faint(words[state](done, steps))}  ${pad(`${minutes} min`, 6, 'right')}`;
  return sides(left, right, Math.min(look.columns, 64));
}

const words = {
  new: () => '',
  started: (done, steps) => `${done} of ${steps} done`,
  done: () => 'done',
  changed: () => 'changed since',
} as const satisfies Record<LessonState, (done: number, steps: number) => string>;

/** The lessons with progress, as `list` and `progress` show them. */
export function standingsText({ title, standings }: CourseShown, look: Look): string {
  const head = ['lesson', 'title', 'time', 'state'];
  const rows = standings.map((each) => [
    each.id,
    line(each.title),
    `${each.minutes} min`,
    words[each.state](each.done, each.steps) || 'new',
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
