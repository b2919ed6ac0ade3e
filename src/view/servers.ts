import { changesOf, effectsOf, locationOf, statusOf, type Exchange } from '../evidence/exchange.ts';
import { did } from '../evidence/sentences.ts';
import type { ServerPair } from '../lesson/learner.ts';
import type { Resource } from '../semantics/world.ts';
import { NARROWEST, widthOf, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { isNarrow } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { table } from '../text/table.ts';
import { shortened } from '../text/wording.ts';
import { contentText, haveKeys } from './content.ts';

/** The two sides of a table: how they are called, what they did with the same requests, and what they came to. */
interface Sides {
  readonly heads: Readonly<Record<'here' | 'there', string>>;
  readonly pair: ServerPair;
  readonly rows: readonly WorldRow[];
}

/** Tells what both did with the same requests, and what they came to. */
export function servers({ heads, pair: { here, there, divergesAt: parts }, rows: last }: Sides, look: Look): string[] {
  const rows = here.map((exchange, index) => rowOf(exchange, there[index], exchange === parts));
  const shown = [...gapped(rows, look), ...last];
  return look.plain || isNarrow(look) ? inRecords(shown, heads, look) : inColumns(shown, heads, look);
}

const MAX_ROWS = 6;

// Of many requests: the first, those around the parting, and the last.
function gapped(rows: readonly WorldRow[], look: Look): readonly WorldRow[] {
  if (rows.length <= MAX_ROWS) return rows;
  const at = rows.findIndex(({ parts }) => parts);
  const isKept = (index: number): boolean => [0, at - 1, at, at + 1, rows.length - 1].includes(index);
  return rows.flatMap((row, index) => {
    if (isKept(index)) return [row];
    return isKept(index - 1) ? [{ label: marks(look).ellipsis, here: '', there: '', parts: false }] : [];
  });
}

function inColumns(rows: readonly WorldRow[], heads: Sides['heads'], look: Look): string[] {
  const labels = Math.max(...rows.map(({ label }) => widthOf(line(label))));
  const room = Math.max(NARROWEST, Math.floor((look.columns - labels - 4) / 2));
  const cell = (text: string, parts: boolean): string => {
    const lines = wrap(shortened(text, 3 * room, look), room);
    return lines.map((each) => (parts ? look.paint.accent(each) : each)).join('\n');
  };
  const cells = rows.map(({ label, here, there, parts }) => [line(label), cell(here, parts), cell(there, parts)]);
  return table({ head: ['', heads.here, heads.there], rows: cells }, look);
}

function inRecords(rows: readonly WorldRow[], heads: Sides['heads'], look: Look): string[] {
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

/** The state that both servers came to at one request, or in the end. */
export interface WorldRow {
  readonly label: string;
  readonly here: string;
  readonly there: string;
  readonly parts: boolean;
}

/** Tells what an exchange and its like on the other side came to, with as much as tells the two apart. */
function rowOf(exchange: Exchange, other: Exchange | undefined, parts: boolean): WorldRow {
  const label = `#${exchange.number}`;
  if (other === undefined) return { label, here: told(exchange), there: '', parts };
  if (isDropped(exchange, other)) return { label, here: told(exchange), there: 'not carried out', parts };
  const more = told(exchange) === told(other) ? tellingApart(exchange, other) : nothing;
  return { label, here: told(exchange) + more(exchange), there: told(other) + more(other), parts };
}

/** Tells whether the rows of these two tell their contents apart. */
export function showsContents(exchange: Exchange, other: Exchange | undefined): boolean {
  if (other === undefined || isDropped(exchange, other) || told(exchange) !== told(other)) return false;
  return changesOf(exchange) !== changesOf(other);
}

// Only of a repeat does anybody suppose that it would get no further, though here it had a reply.
function isDropped(here: Exchange, there: Exchange): boolean {
  return here.seen.kind === 'response' && there.seen.kind === 'lost';
}

function tellingApart(one: Exchange, other: Exchange): (exchange: Exchange) => string {
  if (changesOf(one) !== changesOf(other)) return contents(haveKeys([...leftBy(one), ...leftBy(other)]));
  return locationOf(one) === locationOf(other) ? nothing : location;
}

const nothing = (): string => '';

function contents(keyed: boolean): (exchange: Exchange) => string {
  return (exchange) =>
    `, now ${leftBy(exchange)
      .map((each) => contentText(each, keyed))
      .join('; ')}`;
}

function leftBy(exchange: Exchange): Resource[] {
  return effectsOf(exchange).flatMap((effect) => ('after' in effect ? effect.after : []));
}

function location(exchange: Exchange): string {
  const field = locationOf(exchange);
  return field === undefined ? ', no Location' : `, Location: ${field}`;
}

function told(exchange: Exchange): string {
  return `${statusOf(exchange) ?? 'no reply,'} ${did(exchange)}`;
}
