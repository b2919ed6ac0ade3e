import type { World } from '../semantics/world.ts';
import { widthOf, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { line } from '../text/safe.ts';
import { table } from '../text/table.ts';
import { shortened } from '../text/wording.ts';
import { NONE } from './content.ts';

/** A world, and after which request it was so; the first is the one before any. */
export interface Moment {
  readonly after: number | undefined;
  readonly world: World;
}

/** The content at one path, or in the outbox, at each moment. */
export interface SnapshotRow {
  readonly name: string;
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly text: string;
  readonly changed: boolean;
}

/** Returns the name of a moment. */
function labelOf({ after }: Moment): string {
  return after === undefined ? 'before' : `after #${after}`;
}

/** Returns the content of a cell at one moment, in so many columns. A change since the moment before is painted. */
function cellText(cells: readonly Cell[], at: number, columns: number, look: Look): string {
  const cell = cells[at];
  if (cell === undefined) return '';
  const shown = shortened(cell.text, columns, look);
  if (!cell.changed) return cell.text === NONE ? look.paint.faint(shown) : shown;
  // Two contents can be alike as far as there is room for them. Then a word says that the second is another.
  const isAlike = shown === shortened(cells[at - 1]?.text ?? '', columns, look);
  return look.paint.accent(isAlike ? shortened(`changed: ${cell.text}`, columns, look) : shown);
}

const GAP = 2;
const LEAST = 12;

/** Columns of contents that are cut to fit; none where too little would be left of them to tell them apart. */
export function inColumns(moments: readonly Moment[], rows: readonly SnapshotRow[], look: Look): string[] | undefined {
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

// If one of several contents is cut, the cut part may be what changed. If a change leaves the words as they are, it
// takes one more word to tell it.
function misleads({ cells }: SnapshotRow, columns: readonly Column[]): boolean {
  const shown = columns.flatMap(({ at, width }) => (cells[at] === undefined ? [] : [{ ...cells[at], width }]));
  const isCut = shown.some(({ text, width }) => widthOf(line(text.slice(0, MAX_LISTED_LENGTH))) > width);
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

const MAX_LISTED_LENGTH = 200;

function textsAt(at: number, moments: readonly Moment[], rows: readonly SnapshotRow[]): string[] {
  const moment = moments[at];
  const texts = rows.map(({ cells }) => line(cells[at]?.text.slice(0, MAX_LISTED_LENGTH) ?? ''));
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

/** For each path what it held, and from when to when. Those that stayed as they were are one line each. */
export function stretches(moments: readonly Moment[], rows: readonly SnapshotRow[], look: Look): string[] {
  const records = rows.map((row) => {
    const told = stretchesOf(row).map((stretch) => tellStretch(row, stretch, moments, look));
    return told.length === 1 ? [`${row.name} ${told.join('')}`] : [row.name, ...told];
  });
  return records.flatMap((lines, index) => {
    const isApart = index > 0 && (lines.length > 1 || records[index - 1]?.length !== 1);
    const shown = lines.flatMap((each) => wrap(each, look.columns, { first: '', rest: ' '.repeat(INDENT) }));
    return isApart ? ['', ...shown] : shown;
  });
}

const INDENT = 2;
// Contents take as many lines at most: what differs may stand far behind.
const LINES = 3;

/** From one moment to another, both by index, in which nothing changed. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOf({ cells }: SnapshotRow): readonly Stretch[] {
  return cells.reduce<readonly Stretch[]>((before, { changed }, at) => {
    const last = before.at(-1);
    return last === undefined || changed
      ? [...before, { from: at, to: at }]
      : [...before.slice(0, -1), { from: last.from, to: at }];
  }, []);
}

function tellStretch({ cells }: SnapshotRow, { from, to }: Stretch, moments: readonly Moment[], look: Look): string {
  const isAll = from === 0 && to === cells.length - 1;
  const label = isAll ? 'throughout: ' : `${spanOf(moments[from], moments[to])}: `;
  return label + cellText(cells, from, LINES * (look.columns - INDENT) - widthOf(label), look);
}

function spanOf(from: Moment | undefined, to: Moment | undefined): string {
  if (from === undefined || to === undefined || from === to) return from === undefined ? '' : labelOf(from);
  return from.after === undefined ? `until after #${to.after}` : `${labelOf(from)} to #${to.after}`;
}
