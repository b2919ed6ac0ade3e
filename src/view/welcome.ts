import { block, margin, sides, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { markdown } from '../text/markdown.ts';
import { isSmall, menu, type Menu } from './menu.ts';
import { line } from '../text/safe.ts';

/** A course as the first screen shows it. */
interface Welcome extends Menu {
  readonly title: string;
  readonly welcome?: string | undefined;
}

/** The first screen: what this is, how long it takes, and how to leave. */
export function welcomeText(course: Welcome, look: Look): string {
  const { title, welcome } = course;
  const indent = margin(look);
  return block([
    '',
    ...sides(`${indent}${look.paint.strong('http-tutor')} ${marks(look).dot} ${line(title)}`, '', look.columns),
    '',
    ...(welcome === undefined ? [] : [...markdown(welcome, look), '']),
    ...menu(course, look),
    '',
    ...markdown('Nothing leaves this computer. Every answer is saved; quit any time.', look),
    ...wrap(hint(course, look), look.columns, { first: indent, rest: indent }),
    ...(isSmall(look) ? [] : ['']),
  ]);
}

/** The lessons again, with another part open. */
export function menuText(course: Menu, look: Look): string {
  return block(['', ...menu(course, look), '']);
}

/** What stands before the cursor where a lesson can be chosen: `onEnter` is the number of the one that Enter begins. */
export function choiceText(onEnter: number, look: Look): string {
  return isSmall(look)
    ? `Enter: lesson ${onEnter}  a number  quit  ?`
    : `Enter: lesson ${onEnter}   or a lesson's number   plain   quit   ?`;
}

/** What is said to who types something else there. */
export function unknownText({ parts }: Menu): string {
  const part = parts.length > 1 ? ", or a part's name to see its lessons" : '';
  return `Type a lesson's number or its id${part}.`;
}

const COMMANDS = ['back', 'skip', 'hint', 'raw', 'quit', '?'];

// Where little fits, a folded part shows nothing of its lessons.
function hint({ parts }: Menu, look: Look): string {
  if (isSmall(look) && parts.length > 1) return "A part's name shows its lessons.";
  return `In a lesson, type any time:  ${COMMANDS.map((word) => look.paint.accent(word)).join('  ')}`;
}
