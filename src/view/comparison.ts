import type { Cell, Comparison, ComparisonRow } from '../evidence/comparison/comparison.ts';
import { hang, pad, under, widthOf } from '../text/layout.ts';
import { type Look, marks } from '../text/look.ts';
import { cited, isNarrow, opposite } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { table } from '../text/table.ts';

/** Methods compared aspect by aspect, each in two layers: what is defined and where, and what was seen here. */
export function comparison(compared: Comparison, look: Look): string[] {
  if (look.plain || isNarrow(look)) return inRecords(compared, look);
  return compared.methods.length > SIDE_BY_SIDE ? inLines(compared, look) : inColumns(compared, look);
}

// Columns of more methods would be too narrow to read.
const SIDE_BY_SIDE = 2;

const SEEN = 'seen here';
const UNSEEN = 'not seen yet';

function inColumns({ methods, rows }: Comparison, look: Look): string[] {
  const lines = rows.flatMap((row, index) => [...(index === 0 ? [] : [[]]), ...layers(row, look)]);
  return table({ head: ['', ...methods], rows: lines }, look);
}

function layers({ title, cells }: ComparisonRow, look: Look): string[][] {
  return [
    [title, ...cells.map((cell) => definition(cell, look))],
    [look.paint.faint(SEEN), ...cells.map((cell) => seen(cell, look))],
  ];
}

function definition({ defined, section }: Cell, look: Look): string {
  return `${defined} ${marks(look).dot} ${cited(section, look)}`;
}

function seen(cell: Cell, { paint }: Look): string {
  return cell.seen === undefined ? paint.faint(UNSEEN) : paint.accent(line(cell.seen.text));
}

// A line for each method: at the left what is defined, at the right what was seen.
function inLines({ methods, rows }: Comparison, look: Look): string[] {
  const width = Math.max(...methods.map(widthOf));
  return rows.flatMap(({ title, cells }) => [
    ...opposite(look.paint.strong(title), look.paint.faint(SEEN), look),
    ...cells.flatMap((cell, at) => aside(`  ${pad(methods[at] ?? '', width)}  `, cell, look)),
  ]);
}

function aside(lead: string, cell: Cell, look: Look): string[] {
  return hang(under(lead), look.columns, (columns) =>
    opposite(definition(cell, look), seen(cell, look), { ...look, columns }),
  );
}

function inRecords({ methods, rows }: Comparison, look: Look): string[] {
  const head = methods.flatMap((method) => [`${method} is defined`, `${method} ${SEEN}`]);
  const records = rows.map(({ title, cells }) => [
    look.paint.strong(title),
    ...cells.flatMap((cell) => [`${cell.defined} (${cited(cell.section, look)})`, seen(cell, look)]),
  ]);
  return table({ head: ['', ...head], rows: records }, { ...look, plain: true });
}
