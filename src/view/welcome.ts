import type { LessonState } from '../lesson/progress.ts';
import type { Standing } from '../lesson/standing.ts';
import { block, margin, pad, sides, widthOf, wrap } from './layout.ts';
import { marks, type Look } from './look.ts';
import { markdown } from './markdown.ts';
import { line } from './safe.ts';
import { stateWords } from './state-words.ts';

/** A course as the first screen shows it. */
export interface Welcome {
  readonly title: string;
  readonly welcome?: string | undefined;
  readonly parts: readonly PartShown[];
  /** Which lesson is next, counted from 0 through all parts. */
  readonly next: number;
}

/** A part of a course, with how far the learner is in it. */
export interface PartShown {
  readonly title: string;
  readonly standings: readonly Standing[];
}

/** The first screen: what this is, how long it takes, and how to leave. */
export function welcomeText({ title, welcome, parts, next }: Welcome, look: Look): string {
  const indent = margin(look);
  return block([
    '',
    ...sides(`${indent}${look.paint.strong('http-tutor')} ${marks(look).dot} ${line(title)}`, '', look.columns),
    '',
    ...(welcome === undefined ? [] : [...markdown(welcome, look), '']),
    ...menu(parts, next, look),
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

// The part that the learner is in, lesson by lesson; of the others, what they are about: all of it would fill the screen.
function menu(parts: readonly PartShown[], next: number, look: Look): string[] {
  return parts.flatMap((part, index) => {
    const first = parts.slice(0, index).reduce((total, { standings }) => total + standings.length, 1);
    const last = first + part.standings.length - 1;
    if (next + 1 < first || next + 1 > last) return folded(part, { first, last }, look);
    const digits = String(last).length;
    const lessons = part.standings.flatMap((standing, at) =>
      menuLine(standing, pad(String(first + at), digits, 'right'), look),
    );
    return parts.length === 1 ? lessons : [indentOf(look) + line(part.title), ...lessons];
  });
}

interface Numbers {
  readonly first: number;
  readonly last: number;
}

function folded({ title, standings }: PartShown, { first, last }: Numbers, look: Look): string[] {
  const lead = `${indentOf(look)}${first === last ? first : `${first} to ${last}`}  `;
  const minutes = standings.reduce((total, each) => total + each.minutes, 0);
  const titles = standings.map((each) => line(each.title)).join(look.plain ? '; ' : ` ${marks(look).dot} `);
  const columns = Math.min(look.columns, WIDTH);
  const below = look.plain ? '' : ' '.repeat(widthOf(lead));
  return [
    ...sides(lead + line(title), rightOf(stateOf(standings), minutes, look), columns),
    ...wrap(titles, columns, { first: below, rest: below }).map((each) => look.paint.faint(each)),
  ];
}

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
  return `${look.paint.faint(state)}  ${pad(`${minutes} min`, 6, 'right')}`;
}

const WIDTH = 64;

function indentOf(look: Look): string {
  return look.columns >= 60 && !look.plain ? '    ' : margin(look);
}
