import type { Cell, Comparison, Row } from '../evidence/comparison.ts';
import { type Look, marks } from './look.ts';
import { cited, isNarrow } from './page.ts';
import { line } from './safe.ts';
import { table } from './table.ts';

/** Methods side by side, each aspect in two layers: what is defined and where, and what was seen here. */
export function comparison({ methods, rows }: Comparison, look: Look): string[] {
  return look.plain || isNarrow(look) ? inRecords({ methods, rows }, look) : inColumns({ methods, rows }, look);
}

const SEEN = 'seen here';
const UNSEEN = 'not seen yet';

function inColumns({ methods, rows }: Comparison, look: Look): string[] {
  const lines = rows.flatMap((row, index) => [...(index === 0 ? [] : [[]]), ...layers(row, look)]);
  return table({ head: ['', ...methods], rows: lines }, look);
}

function layers({ title, cells }: Row, look: Look): string[][] {
  return [
    [title, ...cells.map((cell) => `${cell.defined} ${marks(look).dot} ${cited(cell.section, look)}`)],
    [look.paint.faint(SEEN), ...cells.map((cell) => seen(cell, look))],
  ];
}

function seen(cell: Cell, { paint }: Look): string {
  return cell.seen === undefined ? paint.faint(UNSEEN) : paint.accent(line(cell.seen.text));
}

function inRecords({ methods, rows }: Comparison, look: Look): string[] {
  const head = methods.flatMap((method) => [`${method} is defined`, `${method} ${SEEN}`]);
  const records = rows.map(({ title, cells }) => [
    look.paint.strong(title),
    ...cells.flatMap((cell) => [`${cell.defined} (${cited(cell.section, look)})`, seen(cell, look)]),
  ]);
  return table({ head: ['', ...head], rows: records }, { ...look, plain: true });
}
