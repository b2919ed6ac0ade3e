import { widthOf } from './layout.ts';
import { type Look, marks } from './look.ts';
import { cellText, labelOf, type Moment, type Row } from './moments.ts';
import { line } from './safe.ts';
import { shortened } from './shortened.ts';
import { table } from './table.ts';

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
  if (rows.some((row) => misleads(row, columns, look))) return undefined;
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

// Whether contents that differ look alike as far as there is room. It would look as if a change had not been, or had been
// taken back.
function misleads({ cells }: Row, columns: readonly Column[], look: Look): boolean {
  const shown = columns.flatMap(({ at, width }) => {
    const cell = cells[at];
    return cell === undefined ? [] : [{ ...cell, seen: shortened(cell.text, width, look) }];
  });
  return shown.some(({ text, changed, seen }, index) => {
    const alike = shown.slice(0, index).filter((other) => other.seen === seen);
    return alike.some((other) => other.text !== text) || (changed && shown[index - 1]?.seen === seen);
  });
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
