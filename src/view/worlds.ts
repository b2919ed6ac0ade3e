import type { Path } from '../http/message.ts';
import { sameResource, type Resource, type World } from '../semantics/world.ts';
import { contentText, NONE } from './content.ts';
import { widthOf } from './layout.ts';
import type { Look } from './look.ts';
import { isNarrow } from './page.ts';
import { line } from './safe.ts';
import { shortened } from './shortened.ts';
import { table } from './table.ts';

/** A world under the name of the moment that it is seen at; without a world, moments that are left out. */
export interface Moment {
  readonly label: string;
  readonly world: World | undefined;
}

/** Worlds side by side: a row for each path, and one for the outbox where mail was queued. What changed is painted. */
export function worlds(moments: readonly Moment[], paths: readonly Path[], look: Look): string[] {
  const rows = [...paths.map((path) => resourceRow(path, moments)), ...outboxRow(moments)];
  if (rows.length === 0) return [];
  return inColumns(moments, rows, look) ?? inRecords(moments, rows, look);
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
  const cells = moments.map(({ world }, index): Cell => {
    const before = worldBefore(moments, index);
    const held = world?.resources.get(path);
    const changed = world !== undefined && before !== undefined && !same(before.resources.get(path), held);
    return { text: world === undefined ? '' : held === undefined ? NONE : contentText(held), changed };
  });
  return { name: line(path), cells };
}

function outboxRow(moments: readonly Moment[]): Row[] {
  const counts = moments.map(({ world }) => world?.outbox.length);
  if (new Set(counts.filter((count) => count !== undefined)).size < 2) return [];
  const cells = moments.map(({ world }, index): Cell => {
    const before = worldBefore(moments, index)?.outbox.length;
    const count = world?.outbox.length;
    return {
      text: count === undefined ? '' : mails(count),
      changed: before !== undefined && count !== before && count !== undefined,
    };
  });
  return [{ name: 'outbox', cells }];
}

function worldBefore(moments: readonly Moment[], index: number): World | undefined {
  return moments.slice(0, index).findLast(({ world }) => world !== undefined)?.world;
}

function same(one: Resource | undefined, other: Resource | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameResource(one, other);
}

const plural = new Intl.PluralRules('en-GB');

function mails(count: number): string {
  if (count === 0) return '0';
  return plural.select(count) === 'one' ? `${count} mail` : `${count} mails`;
}

const GAP = 3;
const LEAST = 8;

function inColumns(moments: readonly Moment[], rows: readonly Row[], look: Look): string[] | undefined {
  if (look.plain) return undefined;
  const names = Math.max(...rows.map(({ name }) => widthOf(name)));
  const natural = moments.map(({ label }, at) => Math.max(...[label, ...textsAt(rows, at)].map(widthOf)));
  const widths = sharedOut(natural, look.columns - names - GAP * moments.length);
  if (widths === undefined || (isNarrow(look) && moments.length > 3)) return undefined;
  const spread = (text: string, at: number): string => (at === widths.length - 1 ? text : text + ' '.repeat(GAP - 2));
  const head = moments.map(({ label }, at) => spread(label, at));
  const shown = rows.map(({ name, cells }) => [
    `${name} `,
    ...shownCells(cells, (at) => widths[at] ?? LEAST, look).map(spread),
  ]);
  return table({ head: ['', ...head], rows: shown }, look);
}

function textsAt(rows: readonly Row[], at: number): string[] {
  return rows.map(({ cells }) => cells[at]?.text.slice(0, 200) ?? '');
}

// The widest columns are made narrower until all fit, but not so narrow that nothing can be read in them.
function sharedOut(natural: readonly number[], room: number): number[] | undefined {
  for (let widest = Math.max(...natural); widest >= LEAST || widest === Math.max(...natural); widest -= 1) {
    const widths = natural.map((width) => Math.min(width, widest));
    if (widths.reduce((total, width) => total + width, 0) <= room) return widths;
  }
  return undefined;
}

// Moments that are left out are named here, since a gap between two lines says nothing.
function inRecords(moments: readonly Moment[], rows: readonly Row[], look: Look): string[] {
  const shown = rows.map(({ name, cells }) => {
    const widths = (at: number): number => Math.max(LEAST, look.columns - widthOf(moments[at]?.label ?? '') - 4);
    return [name, ...shownCells(cells, widths, look).map((text) => (text === '' ? 'not shown' : text))];
  });
  return table({ head: ['', ...moments.map(({ label }) => label)], rows: shown }, { ...look, plain: true });
}

// Two contents can be alike as far as there is room for them. Then a word says that the second is another.
function shownCells(cells: readonly Cell[], widthAt: (at: number) => number, look: Look): string[] {
  const texts = cells.map(({ text }, at) => shortened(text, widthAt(at), look));
  return cells.map(({ text, changed }, at) => {
    const shown = texts[at] ?? '';
    if (!changed) return shown === NONE ? look.paint.faint(shown) : shown;
    return look.paint.accent(shown === texts[at - 1] ? shortened(`changed: ${text}`, widthAt(at), look) : shown);
  });
}
