import { NONE } from './content.ts';
import { widthOf } from '../text/layout.ts';
import { type Look, marks } from '../text/look.ts';
import { cellText, labelOf, type Moment, type Row } from './moments.ts';
import { line } from '../text/safe.ts';
import { table } from '../text/table.ts';

const GAP = 2;
const LEAST = 12;

/** Columns of contents that are cut to fit; none where too little would be left of them to tell them apart. */
export function inColumns(moments: readonly Moment[], rows: readonly Row[], look: Look): string[] | undefined {
  const shown = shownOf(moments);
  const names = Math.max(...rows.map(({ name }) => widthOf(name)));
  const widths = sharedOut(
    shown.map((at) => Math.max(...textsAt(at, moments, rows).map(widthOf))),
    look.columns - names - GAP * shown.length,
  );
  if (widths === undefined) return undefined;
  const columns: readonly Column[] = shown.map((at, column) => ({ at, width: widths[column] ?? LEAST }));
  if (rows.some((row) => misleads(row, columns))) return undefined;
  const head = shown.map((at) => labelAt(at, moments, look));
  const texts = rows.map(({ name, cells }) => [
    name,
    ...columns.map(({ at, width }) => cellText(cells, at, width, look)),
  ]);
  return table({ head: ['', ...head], rows: texts }, look);
}

interface Column {
  /** Which moment it shows, by index; one that is none has the mark of those left out. */
  readonly at: number;
  readonly width: number;
}

// Where one of several contents is cut, what is cut may be what changed. Where a change leaves the words as they are, it
// takes one more word to tell it.
function misleads({ cells }: Row, columns: readonly Column[]): boolean {
  const shown = columns.flatMap(({ at, width }) => (cells[at] === undefined ? [] : [{ ...cells[at], width }]));
  const isCut = shown.some(({ text, width }) => widthOf(line(text.slice(0, LONGEST))) > width);
  const contents = new Set(shown.map(({ text }) => text).filter((text) => text !== NONE));
  return (isCut && contents.size > 1) || cells.some(({ text, changed }, at) => changed && cells[at - 1]?.text === text);
}

const MANY = 5;
const LAST = 4;
const GONE = -1;

// Of many requests, the last four: the columns before them are one that says so.
function shownOf(moments: readonly Moment[]): number[] {
  const all = [...moments.keys()];
  return moments.length <= MANY ? all : [0, GONE, ...all.slice(-LAST)];
}

function labelAt(at: number, moments: readonly Moment[], look: Look): string {
  const moment = moments[at];
  return moment === undefined ? marks(look).ellipsis : labelOf(moment);
}

const LONGEST = 200;

function textsAt(at: number, moments: readonly Moment[], rows: readonly Row[]): string[] {
  const moment = moments[at];
  const texts = rows.map(({ cells }) => line(cells[at]?.text.slice(0, LONGEST) ?? ''));
  return moment === undefined ? ['...'] : [labelOf(moment), ...texts];
}

// The widest columns are made narrower until all fit, but not so narrow that nothing can be read in them.
function sharedOut(natural: readonly number[], room: number): number[] | undefined {
  const widest = Math.max(...natural);
  const limits = Array.from({ length: Math.max(0, widest - LEAST) + 1 }, (_, index) => widest - index);
  return limits
    .map((limit) => natural.map((width) => Math.min(width, limit)))
    .find((widths) => widths.reduce((total, width) => total + width, 0) <= room);
}
