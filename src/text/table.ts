import { pad, widthOf, wrap } from './layout.ts';
import type { Look } from './look.ts';

/** Cells by row. The head may name fewer columns than there are; a column named '' holds what each row is about. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Row = readonly string[];

/** A table in aligned columns; where that does not fit, or in plain text, a line `label: value` for each cell. */
export function table({ head, rows }: Table, look: Look): string[] {
  if (rows.length === 0) return wrap(head.join('  '), look.columns);
  const widths = look.plain ? undefined : widthsWithin(look.columns, [head, ...rows]);
  return widths === undefined ? records({ head, rows }, look) : aligned({ head: faint(head, look), rows }, widths);
}

function faint(head: Row, { paint }: Look): Row {
  return head.map((label) => (label === '' ? '' : paint.faint(label)));
}

const GAP = '  ';

// The columns that a screen of 60 has between its margins. On a narrower one, records read better than wrapped cells.
const WRAPS_FROM = 56;
const NARROWEST_COLUMN = 16;

// The widths of the columns: as they come, else with the widest made narrower, as long as that splits no word.
function widthsWithin(columns: number, rows: readonly Row[]): number[] | undefined {
  const widths = naturalWidths(rows);
  const room = columns - GAP.length * (widths.length - 1);
  if (sum(widths) <= room) return widths;
  if (columns < WRAPS_FROM) return undefined;
  const narrowest = Math.max(NARROWEST_COLUMN, longestWord(rows));
  for (let widest = room; widest >= narrowest; widest -= 1) {
    const narrowed = widths.map((width) => Math.min(width, widest));
    if (sum(narrowed) <= room) return narrowed;
  }
  return undefined;
}

function naturalWidths(rows: readonly Row[]): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(...rows.flatMap((row) => (row[column] ?? '').split('\n').map(widthOf))),
  );
}

function longestWord(rows: readonly Row[]): number {
  return Math.max(...rows.flat().flatMap((cell) => cell.split(/\s/u).map(widthOf)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function aligned({ head, rows }: Table, widths: readonly number[]): string[] {
  const shown = head.some((label) => label !== '') ? [head, ...rows] : rows;
  const wrapped = shown.map((row) => widths.map((width, column) => wrap(row[column] ?? '', width).join('\n')));
  const needed = naturalWidths(wrapped); // a wrapped column may need less than it was given
  return wrapped.flatMap((row) => lined(row, needed));
}

function lined(row: Row, widths: readonly number[]): string[] {
  const cells = row.map((cell) => cell.split('\n'));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    widths
      .map((width, column) => pad(cells[column]?.[at] ?? '', width))
      .join(GAP)
      .trimEnd(),
  );
}

function records({ head, rows }: Table, look: Look): string[] {
  return rows.flatMap((row, index) => {
    const fields = row.flatMap((cell, column) => field(head[column] ?? '', cell, look));
    return index === 0 ? fields : ['', ...fields];
  });
}

function field(label: string, value: string, { columns, paint }: Look): string[] {
  const text = label === '' ? value : `${paint.faint(`${label}:`)} ${value}`;
  return wrap(text, columns, { first: '', rest: '  ' });
}
