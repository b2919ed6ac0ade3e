import type { LessonState } from '../lesson/progress.ts';
import type { LessonStatus } from '../lesson/lesson-status.ts';
import { block, margin, pad, sides, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { renderMarkdown } from '../text/markdown.ts';
import { isNarrow } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { stateWords } from './course.ts';

/** The parts of a course, of which one is shown lesson by lesson. */
export interface Menu {
  readonly parts: readonly PartShown[];
  /** Which lesson is next, counted from 0 through all parts. */
  readonly next: number;
  /** Which part is open, counted from 0; without it, the one that the next lesson is in. */
  readonly open?: number | undefined;
}

/** A part of a course, with how far the learner is in it. */
export interface PartShown {
  readonly title: string;
  readonly standings: readonly LessonStatus[];
}

/** One part lesson by lesson; of the others, what they are about: all of it would fill the screen. */
function menu({ parts, next, open }: Menu, look: Look): string[] {
  return parts.flatMap((part, index) => {
    const first = parts.slice(0, index).reduce((total, { standings }) => total + standings.length, 1);
    const last = first + part.standings.length - 1;
    const isOpen = open === undefined ? first <= next + 1 && next + 1 <= last : open === index;
    if (!isOpen) return folded(part, first, look);
    const digits = String(last).length;
    const lessons = part.standings.flatMap((standing, at) =>
      menuLine(standing, pad(String(first + at), digits, 'right'), look),
    );
    return parts.length === 1 ? lessons : [indentOf(look) + line(part.title), ...lessons];
  });
}

/** Tells whether only a line fits for each part that is not open. Read out, nothing is too small. */
function isSmall(look: Look): boolean {
  return isNarrow(look) && !look.plain;
}

function folded({ title, standings }: PartShown, first: number, look: Look): string[] {
  const minutes = standings.reduce((total, each) => total + each.minutes, 0);
  const numbers = standings.length === 1 ? first : `${first} to ${first + standings.length - 1}`;
  const name = isSmall(look) ? `${numbers}  ${line(title)}` : line(title);
  return [
    ...sides(indentOf(look) + name, rightOf(stateOf(standings), minutes, look), Math.min(look.columns, WIDTH)),
    ...(isSmall(look) ? [] : titled(standings, first, look)),
  ];
}

// Titles, each behind its number: no line ends between the two.
function titled(standings: readonly LessonStatus[], first: number, look: Look): string[] {
  const titles = standings.map(({ title }, at) => `${first + at}${NO_BREAK}${line(title)}`);
  const text = titles.join(look.plain ? '; ' : ` ${marks(look).dot} `);
  const lines = wrap(text, Math.min(look.columns, MAX_TITLE_WIDTH), { first: indentOf(look), rest: indentOf(look) });
  return lines.map((each) => look.paint.faint(each.replaceAll(NO_BREAK, ' ')));
}

const NO_BREAK = '\u00a0';

function stateOf(standings: readonly LessonStatus[]): string {
  const done = standings.filter(({ state }) => state === 'done').length;
  const state: LessonState = done === standings.length ? 'done' : done === 0 ? 'new' : 'started';
  return stateWords[state](done, standings.length);
}

function menuLine({ title, minutes, state, done, steps }: LessonStatus, number: string, look: Look): string[] {
  const left = `${indentOf(look)}${number}  ${line(title)}`;
  return sides(left, rightOf(stateWords[state](done, steps), minutes, look), Math.min(look.columns, WIDTH));
}

function rightOf(state: string, minutes: number, look: Look): string {
  if (isSmall(look) && state !== '') return look.paint.faint(state);
  return `${look.paint.faint(state)}  ${pad(`${minutes} min`, 6, 'right')}`;
}

const WIDTH = 64;
const MAX_TITLE_WIDTH = 76;

function indentOf(look: Look): string {
  return look.columns >= 60 && !look.plain ? '    ' : margin(look);
}

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
    ...(welcome === undefined ? [] : [...renderMarkdown(welcome, look), '']),
    ...menu(course, look),
    '',
    ...renderMarkdown('Nothing leaves this computer. Every answer is saved; quit any time.', look),
    ...wrap(hint(course, look), look.columns, { first: indent, rest: indent }),
    ...(isSmall(look) ? [] : ['']),
  ]);
}

/** The lessons again, with another part open. */
export function menuText(course: Menu, look: Look): string {
  return block(['', ...menu(course, look), '']);
}

/** Returns the text before the cursor at a choice of lesson: `onEnter` is the number of the one that Enter begins. */
export function choiceText(onEnter: number, look: Look): string {
  return isSmall(look)
    ? `Enter: lesson ${onEnter}  a number  quit  ?`
    : `Enter: lesson ${onEnter}   or a lesson's number   plain   quit   ?`;
}

/** Returns the reply to anyone who types something else there. */
export function unknownText({ parts }: Menu): string {
  const part = parts.length > 1 ? ", or a part's name to see its lessons" : '';
  return `Type a lesson's number or its id${part}.`;
}

const COMMANDS = ['back', 'skip', 'hint', 'raw', 'quit', '?'];

// If little fits, a folded part shows nothing of its lessons.
function hint({ parts }: Menu, look: Look): string {
  if (isSmall(look) && parts.length > 1) return "A part's name shows its lessons.";
  return `In a lesson, type any time:  ${COMMANDS.map((word) => look.paint.accent(word)).join('  ')}`;
}
