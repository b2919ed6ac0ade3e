import type { Path } from '../http/message.ts';
import { sameResource, type Resource } from '../semantics/world.ts';
import { contentText, NONE } from './content.ts';
import { widthOf } from './layout.ts';
import { type Look, marks } from './look.ts';
import { cellText, labelOf, type Moment, type Row } from './moments.ts';
import { line } from './safe.ts';
import { stretches } from './stretches.ts';
import { table } from './table.ts';
import { byNumber } from './wording.ts';

/** Worlds side by side: a row for each path, and one for the outbox where it changed. What changed is painted. */
export function worlds(moments: readonly Moment[], paths: readonly Path[], look: Look): string[] {
  const rows = [...paths.map((path) => resourceRow(path, moments)), ...outboxRow(moments)];
  if (rows.length === 0) return [];
  return (look.plain ? undefined : inColumns(moments, rows, look)) ?? stretches(moments, rows, look);
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

function mails(count: number): string {
  if (count === 0) return '0';
  return byNumber(count, { one: '1 mail', other: `${count} mails` });
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
