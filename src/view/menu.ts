import type { LessonState } from '../lesson/progress.ts';
import type { Standing } from '../lesson/standing.ts';
import { margin, pad, sides, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { isNarrow } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { stateWords } from './state-words.ts';

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
  readonly standings: readonly Standing[];
}

/** One part lesson by lesson; of the others, what they are about: all of it would fill the screen. */
export function menu({ parts, next, open }: Menu, look: Look): string[] {
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

/** Whether there is no room for more than a line for each part that is not open. Read out, nothing is too small. */
export function isSmall(look: Look): boolean {
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
function titled(standings: readonly Standing[], first: number, look: Look): string[] {
  const titles = standings.map(({ title }, at) => `${first + at}${NO_BREAK}${line(title)}`);
  const text = titles.join(look.plain ? '; ' : ` ${marks(look).dot} `);
  const lines = wrap(text, Math.min(look.columns, WIDEST), { first: indentOf(look), rest: indentOf(look) });
  return lines.map((each) => look.paint.faint(each.replaceAll(NO_BREAK, ' ')));
}

const NO_BREAK = '\u00a0';

function stateOf(standings: readonly Standing[]): string {
  const done = standings.filter(({ state }) => state === 'done').length;
  const state: LessonState = done === standings.length ? 'done' : done === 0 ? 'new' : 'started';
  return stateWords[state](done, standings.length);
}

function menuLine({ title, minutes, state, done, steps }: Standing, number: string, look: Look): string[] {
  const left = `${indentOf(look)}${number}  ${line(title)}`;
  return sides(left, rightOf(stateWords[state](done, steps), minutes, look), Math.min(look.columns, WIDTH));
}

function rightOf(state: string, minutes: number, look: Look): string {
  if (isSmall(look) && state !== '') return look.paint.faint(state);
  return `${look.paint.faint(state)}  ${pad(`${minutes} min`, 6, 'right')}`;
}

const WIDTH = 64;
const WIDEST = 76;

function indentOf(look: Look): string {
  return look.columns >= 60 && !look.plain ? '    ' : margin(look);
}
