import type { Pair } from '../lesson/learner.ts';
import { NARROWEST, widthOf, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { isNarrow } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { table } from '../text/table.ts';
import { shortened } from '../text/wording.ts';
import { rowOf, type Row } from './rows.ts';

/** The two sides of a table: how they are called, what they did with the same requests, and what they came to. */
interface Sides {
  readonly heads: Readonly<Record<'here' | 'there', string>>;
  readonly pair: Pair;
  readonly rows: readonly Row[];
}

/** What both did with the same requests, and what they came to. */
export function servers({ heads, pair: { here, there, parts }, rows: last }: Sides, look: Look): string[] {
  const rows = here.map((exchange, index) => rowOf(exchange, there[index], exchange === parts));
  const shown = [...gapped(rows, look), ...last];
  return look.plain || isNarrow(look) ? inRecords(shown, heads, look) : inColumns(shown, heads, look);
}

const MOST = 6;

// Of many requests: the first, those around the parting, and the last.
function gapped(rows: readonly Row[], look: Look): readonly Row[] {
  if (rows.length <= MOST) return rows;
  const at = rows.findIndex(({ parts }) => parts);
  const isKept = (index: number): boolean => [0, at - 1, at, at + 1, rows.length - 1].includes(index);
  return rows.flatMap((row, index) => {
    if (isKept(index)) return [row];
    return isKept(index - 1) ? [{ label: marks(look).ellipsis, here: '', there: '', parts: false }] : [];
  });
}

function inColumns(rows: readonly Row[], heads: Sides['heads'], look: Look): string[] {
  const labels = Math.max(...rows.map(({ label }) => widthOf(line(label))));
  const room = Math.max(NARROWEST, Math.floor((look.columns - labels - 4) / 2));
  const cell = (text: string, parts: boolean): string => {
    const lines = wrap(shortened(text, 3 * room, look), room);
    return lines.map((each) => (parts ? look.paint.accent(each) : each)).join('\n');
  };
  const cells = rows.map(({ label, here, there, parts }) => [line(label), cell(here, parts), cell(there, parts)]);
  return table({ head: ['', heads.here, heads.there], rows: cells }, look);
}

function inRecords(rows: readonly Row[], heads: Sides['heads'], look: Look): string[] {
  return rows.flatMap(({ label, here, there, parts }) => {
    const field = (name: string, text: string): string[] => {
      const value = shortened(text, 3 * look.columns, look);
      const shown = parts ? look.paint.accent(value) : value;
      return wrap(`${line(label)}${name}: ${shown}`, look.columns, { first: '', rest: '  ' });
    };
    if (here === '') return [line(label)];
    return here === there
      ? field(', both', here)
      : [...field(`, ${heads.here}`, here), ...field(`, ${heads.there}`, there)];
  });
}
