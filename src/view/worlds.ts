import type { Path } from '../http/message.ts';
import { sameResource, type Resource, type World } from '../semantics/world.ts';
import { contentText, NONE } from './content.ts';
import { widthOf, wrap } from './layout.ts';
import { type Look, marks } from './look.ts';
import { line } from './safe.ts';
import { shortened } from './shortened.ts';
import { table } from './table.ts';

/** A world, and after which request it was so; the first is the one before any. */
export interface Moment {
  readonly after: number | undefined;
  readonly world: World;
}

/** Worlds side by side: a row for each path, and one for the outbox where it changed. What changed is painted. */
export function worlds(moments: readonly Moment[], paths: readonly Path[], look: Look): string[] {
  const rows = [...paths.map((path) => resourceRow(path, moments)), ...outboxRow(moments)];
  if (rows.length === 0) return [];
  return (look.plain ? undefined : inColumns(moments, rows, look)) ?? inRecords(moments, rows, look);
}

interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly text: string;
  readonly changed: boolean;
}

function resourceRow(path: Path, moments: readonly Moment[]): Row {
  const held = moments.map(({ world }) => world.resources.get(path));
  const cells = held.map((resource, at) => ({
    text: resource === undefined ? NONE : contentText(resource),
    changed: at > 0 && !same(held[at - 1], resource),
  }));
  return { name: line(path), cells };
}

function same(one: Resource | undefined, other: Resource | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameResource(one, other);
}

function outboxRow(moments: readonly Moment[]): Row[] {
  const counts = moments.map(({ world }) => world.outbox.length);
  const cells = counts.map((count, at) => ({ text: mails(count), changed: at > 0 && count !== counts[at - 1] }));
  return cells.some(({ changed }) => changed) ? [{ name: 'outbox', cells }] : [];
}

const plural = new Intl.PluralRules('en-GB');

function mails(count: number): string {
  if (count === 0) return '0';
  return plural.select(count) === 'one' ? `${count} mail` : `${count} mails`;
}

const GAP = 2;
const LEAST = 8;

// Columns of contents that are cut to fit; none where too little would be left of them.
function inColumns(moments: readonly Moment[], rows: readonly Row[], look: Look): string[] | undefined {
  const shown = shownOf(moments);
  const names = Math.max(...rows.map(({ name }) => widthOf(name)));
  const widths = sharedOut(
    shown.map((at) => Math.max(...textsAt(at, moments, rows).map(widthOf))),
    look.columns - names - GAP * shown.length,
  );
  if (widths === undefined) return undefined;
  const head = shown.map((at) => labelAt(at, moments, look));
  const cells = rows.map(({ name, cells: all }) => [
    name,
    ...shown.map((at, column) => cellText(all, at, widths[column] ?? LEAST, look)),
  ]);
  return table({ head: ['', ...head], rows: cells }, look);
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

function labelOf({ after }: Moment): string {
  return after === undefined ? 'before' : `after #${after}`;
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

function cellText(cells: readonly Cell[], at: number, columns: number, look: Look): string {
  const cell = cells[at];
  if (cell === undefined) return '';
  const shown = shortened(cell.text, columns, look);
  if (!cell.changed) return cell.text === NONE ? look.paint.faint(shown) : shown;
  // Two contents can be alike as far as there is room for them. Then a word says that the second is another.
  const isAlike = shown === shortened(cells[at - 1]?.text ?? '', columns, look);
  return look.paint.accent(isAlike ? shortened(`changed: ${cell.text}`, columns, look) : shown);
}

// For each path what it held, and from when to when. Those that stayed as they were are one line each.
function inRecords(moments: readonly Moment[], rows: readonly Row[], look: Look): string[] {
  const records = rows.map((row) => {
    const told = stretchesOf(row).map((stretch) => tellStretch(row, stretch, moments, look));
    return told.length === 1 ? [`${row.name}: ${told.join('')}`] : [row.name, ...told];
  });
  return records.flatMap((lines, index) => {
    const isApart = index > 0 && (lines.length > 1 || records[index - 1]?.length !== 1);
    const shown = lines.flatMap((each) => wrap(each, look.columns, { first: '', rest: '  ' }));
    return isApart ? ['', ...shown] : shown;
  });
}

/** From one moment to another, both by index, in which nothing changed. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOf({ cells }: Row): readonly Stretch[] {
  return cells.reduce<readonly Stretch[]>((stretches, { changed }, at) => {
    const last = stretches.at(-1);
    return last === undefined || changed
      ? [...stretches, { from: at, to: at }]
      : [...stretches.slice(0, -1), { from: last.from, to: at }];
  }, []);
}

function tellStretch({ cells }: Row, { from, to }: Stretch, moments: readonly Moment[], look: Look): string {
  const isAll = from === 0 && to === cells.length - 1;
  if (isAll) return `${cellText(cells, from, look.columns, look)} throughout`;
  const label = `${spanOf(moments[from], moments[to])}: `;
  return label + cellText(cells, from, Math.max(LEAST, look.columns - widthOf(label) - 2), look);
}

function spanOf(from: Moment | undefined, to: Moment | undefined): string {
  if (from === undefined || to === undefined || from === to) return from === undefined ? '' : labelOf(from);
  return from.after === undefined ? `until after #${to.after}` : `${labelOf(from)} to #${to.after}`;
}
