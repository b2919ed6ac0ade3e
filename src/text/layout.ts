import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Look } from './look.ts';

/** Returns how many columns a text takes on one line, by grapheme; colours take none. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** The text that stands before the first line of a paragraph, and before those after it. */
interface Indent {
  readonly first: string;
  readonly rest: string;
}

const none: Indent = { first: '', rest: '' };

/** A mark, and below it as many spaces. */
export function under(mark: string): Indent {
  return { first: mark, rest: ' '.repeat(widthOf(mark)) };
}

/** The lines of a text, none wider than `columns`. A word is split only where it is longer than a line. */
export function wrap(text: string, columns: number, indent: Indent = none): string[] {
  return hang(indent, columns, (room) =>
    wrapAnsi(withBreaks(text, room), room, { hard: true })
      .split('\n')
      .map(withoutBreaks)
      .flatMap((row) => (widthOf(row) <= room ? [row] : shards(row, room))),
  );
}

// One grapheme can be wider than a line: a letter may carry any number of marks. Then even it is split; colours are
// not.
function shards(text: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const [piece] of text.matchAll(/\u001b\[[\d;]*m|./gsu)) {
    if (widthOf(row + piece) > columns) {
      rows.push(row);
      row = '';
    }
    row += piece;
  }
  return [...rows, row];
}

/** Fewer columns than this hold no text worth the name. */
export const NARROWEST = 8;

/** The spaces that a text begins with. */
export function leadOf(text: string): string {
  return text.slice(0, text.search(/[^ ]|$/));
}

/** Lines made for the columns that an indent leaves, and indented; one that leaves too few stands on its own lines. */
export function hang(
  { first, rest }: Indent,
  columns: number,
  lines: (columns: number) => readonly string[],
): string[] {
  const room = columns - Math.max(widthOf(first), widthOf(rest));
  if (room < NARROWEST) return [...(first.trim() === '' ? [] : wrap(first, columns)), ...lines(columns)];
  const [top = '', ...others] = lines(room);
  return [first + top, ...others.map((each) => rest + each)].map((each) => each.trimEnd());
}

/** The lines of a text that keeps its own: each with its indentation, and what does not fit on it below, further in. */
export function verbatim(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lead = leadOf(line);
    return wrap(line, columns, { first: lead, rest: `${lead}  ` });
  });
}

/** A text with spaces after it, or before it, until it takes that many columns. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, columns - widthOf(text)));
  return align === 'left' ? text + spaces : spaces + text;
}

/** Two texts at the two ends of a line, at least two spaces apart; the right one goes below where they do not fit. */
export function sides(left: string, right: string, columns: number): string[] {
  const gap = columns - widthOf(left) - widthOf(right);
  if (right !== '' && gap >= 2 && !`${left}${right}`.includes('\n')) return [left + ' '.repeat(gap) + right];
  const above = wrap(left, columns, under(leadOf(left)));
  if (right === '') return above;
  const below = wrap(right, columns);
  return [...above, ...(below.length === 1 ? below.map((each) => pad(each, columns, 'right')) : below)];
}

/** Returns what a screen leaves free at its left: nothing if it is narrow, or if it is read out. */
export function margin({ columns, plain }: Pick<Look, 'columns' | 'plain'>): string {
  return columns >= 60 && !plain ? '  ' : '';
}

/** The look of what stands between the margins of a screen, which are equal. */
export function inside(look: Look): Look {
  return { ...look, columns: look.columns - 2 * margin(look).length };
}

/** Lines as one text, each of them ended. */
export function block(lines: readonly string[]): string {
  return lines.map((each) => `${each}\n`).join('');
}

// A grapheme joiner takes no column, and is in no text that was made safe. A line may end at the space after it.
const JOINER = '\u034f';
const BREAK = `${JOINER} `;

// After the comma between two members or elements.
const BETWEEN = /(?<=["\d\]}el]),(?=["{[\d-])/g;

/** A text that says where lines of so many columns may end: within JSON too long for one, after a comma; never before a %. */
function withBreaks(text: string, columns: number): string {
  return text
    .replaceAll(/(?<=\d) %/g, '\u00a0%')
    .replaceAll(/[^ \n]+/g, (word) => (isTooLong(word, columns) ? word.replaceAll(BETWEEN, `,${BREAK}`) : word));
}

function isTooLong(word: string, columns: number): boolean {
  return word.search(BETWEEN) >= 0 && stringWidth(word) > columns;
}

/** A line of such a text as it is shown. */
function withoutBreaks(line: string): string {
  return line.replaceAll(BREAK, '').replaceAll(JOINER, '').replaceAll('\u00a0%', ' %');
}
