import type { TextFlaw } from './node.ts';

/** A line among those of its text. */
interface Line {
  readonly rows: readonly Row[];
  readonly index: number;
  readonly row: Row;
}

/**
 * Returns what is wrong with how a line stands, if the library complains at an offset: about that line, or about the
 * one below it, which became part of it. `undefined` if nothing is.
 */
export function misplacedAt(text: string, at: number): TextFlaw | undefined {
  const rows = rowsOf(text);
  const own = rows.findIndex(({ at: start, indent, words }) => start + indent + words.length > at);
  const row = rows[own];
  if (row === undefined) return undefined;
  const isWhole = at <= row.at + row.indent;
  const rest = isWhole ? row.words : text.slice(at, row.at + row.indent + row.words.length);
  const swallows = !/:(?:\s|$)/.test(rest);
  const flaw = isWhole ? misplaced({ rows, index: own, row }, text) : undefined;
  const next = rows[own + 1];
  return flaw ?? (swallows && next !== undefined ? misplaced({ rows, index: own + 1, row: next }, text) : undefined);
}

function misplaced(line: Line, text: string): TextFlaw | undefined {
  const { row } = line;
  const message = unindented(line) ?? unspaced(line) ?? unlined(line);
  const own = message === undefined ? undefined : { at: row.at + row.indent, message };
  return tabIn(row, text) ?? unbarred(line) ?? own;
}

function tabIn({ at, indent }: Row, text: string): TextFlaw | undefined {
  const tab = text.slice(at, at + indent).indexOf('\t');
  return tab === -1 ? undefined : { at: at + tab, message: 'indent with spaces: YAML takes no tabs here' };
}

// A text after | has the indentation of its first line, and that is more than the key's.
function unindented({ rows, index, row }: Line): string | undefined {
  const above = rows.slice(0, index);
  const header = above.findLastIndex((each) => blockIn(each) !== undefined);
  const column = above[header] && blockIn(above[header]);
  if (column === undefined) return undefined;
  const [first, ...others] = above.slice(header + 1);
  if (first === undefined) return row.indent <= column ? tooFarLeft(`line ${above[header]?.number ?? 0}`) : undefined;
  const isBelow = first.indent > column && others.every(({ indent }) => indent >= first.indent);
  if (!isBelow || row.indent >= first.indent || openingsOf(row).length > 0) return undefined;
  return `this belongs to the text that begins in line ${first.number}: indent it as far, by ${spaces(first.indent)}`;
}

const tooFarLeft = (key: string): string => `the text after | stands further right than its key in ${key}: indent it`;

function unspaced({ rows, index, row }: Line): string | undefined {
  if (!/^-[^\s-]/.test(row.words)) return undefined;
  const above = rows[index - 1];
  const isItem = above?.words.endsWith(':') === true || openAbove(rows, index).some(({ kind }) => kind === 'item');
  return isItem ? 'a dash and a space come before an item' : undefined;
}

// A request of several lines right after its key would be one line.
function unbarred({ rows, index, row }: Line): TextFlaw | undefined {
  const above = rows[index - 1];
  if (above === undefined || openingsOf(row).length > 0 || !FIELD.test(row.words + (rows[index + 1]?.words ?? '')))
    return undefined;
  const key = openingsOf(above).find(({ kind }) => kind === 'key');
  if (key === undefined || row.indent <= key.column || blockIn(above) !== undefined) return undefined;
  const message = `a text keeps its lines only after |: write “${key.name}: |”, and all of the text on the lines below`;
  return { at: above.at + key.column, message };
}

const FIELD = /[A-Z][\w-]*: /;

// Items of one list line up, and so do the keys of one mapping.
function unlined({ rows, index, row }: Line): string | undefined {
  const [own] = openingsOf(row);
  const open = openAbove(rows, index);
  const begins = rows[index - 1]?.words.endsWith(':') === true && row.indent > (open[0]?.column ?? 0);
  if (begins) return undefined;
  if (own === undefined) return continued(row, open);
  const peers = open.filter(({ kind }) => kind === own.kind);
  if (peers.length === 0 || peers.some(({ column }) => column === own.column)) return undefined;
  const least = Math.min(...peers.map(({ column }) => Math.abs(column - own.column)));
  const nearest = peers.filter(({ column }) => Math.abs(column - own.column) === least);
  const meant = own.kind === 'key' ? nearest.slice(0, 1) : nearest;
  return `${named(own)} begins after ${spaces(own.column)}, and ${meant.map(peer).join(', or ')}: line them up`;
}

function continued(row: Row, open: readonly Opening[]): string | undefined {
  const key = open.find(({ kind }) => kind === 'key');
  if (key === undefined || row.indent >= key.column) return undefined;
  return `this is no key and no item: a text that goes on stands further right than its key, which is ${key.name} in line ${key.row.number}`;
}

const named = ({ kind, name }: Opening): string => (kind === 'item' ? 'this item' : name);
const peer = ({ kind, name, column, row }: Opening): string =>
  `${kind === 'item' ? 'the one' : name} in line ${row.number} after ${column}`;
const spaces = (count: number): string => `${count} ${count === 1 ? 'space' : 'spaces'}`;

/** A line of a YAML text, without its indentation. `at`: the offset at which it begins. */
interface Row {
  readonly number: number;
  readonly at: number;
  readonly indent: number;
  readonly words: string;
}

/** The lines of a text that are more than a comment. */
function rowsOf(text: string): readonly Row[] {
  let at = 0;
  return text.split('\n').flatMap((line, index) => {
    const begin = at;
    at += line.length + 1;
    const words = line.trim();
    const row = { number: index + 1, at: begin, indent: line.search(/\S/), words };
    return words === '' || words.startsWith('#') ? [] : [row];
  });
}

/** The things that a line opens: an item of a list, a key of a mapping, or both, each in a column counted from 0. */
interface Opening {
  readonly kind: 'item' | 'key';
  readonly column: number;
  readonly name: string;
  readonly row: Row;
}

/** Returns what a line opens, from left to right. An item without a key may be one whose key is misspelt. */
function openingsOf(row: Row): readonly Opening[] {
  const [dashes = ''] = /^(?:- +)*/.exec(row.words) ?? [];
  const items = Array.from(dashes.matchAll(/-/g), ({ index }): Opening => {
    return { kind: 'item', column: row.indent + index, name: '-', row };
  });
  const name = KEY.exec(row.words.slice(dashes.length))?.[1] ?? (items.length > 0 ? 'the item' : undefined);
  if (name === undefined) return items;
  return [...items, { kind: 'key', column: row.indent + dashes.length, name, row }];
}

// A key of these forms, or a path or an id as one; also where the space after its colon is missing. A field of a request
// begins with a capital.
const KEY = /^((?:[a-z/][\w/{}~.-]*|"[^"]*"|'[^']*'))\s*:(?:\s|$|[^\s/]\S*$)/;

/** The column of a line's key whose text stands below it, after `|` or `>`; `undefined` where it has none. */
function blockIn(row: Row): number | undefined {
  if (!/(?:^|[:-] +)[|>][-+\d]{0,2}\s*(?:#.*)?$/.test(row.words)) return undefined;
  return openingsOf(row).at(-1)?.column ?? row.indent;
}

/** Returns what is still open above a line, the innermost first. Texts after `|` open nothing. */
function openAbove(rows: readonly Row[], index: number): readonly Opening[] {
  const open: Opening[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const row of structureOf(rows.slice(0, index)).reverse()) {
    for (const each of [...openingsOf(row)].reverse()) {
      const isKnown = open.some(({ kind, column }) => kind === each.kind && column === each.column);
      if (each.column <= least && !isKnown) open.push(each);
    }
    least = Math.min(least, row.indent);
  }
  return open;
}

function structureOf(rows: readonly Row[]): Row[] {
  let block: number | undefined;
  return rows.filter((row) => {
    if (block !== undefined && row.indent > block) return false;
    block = blockIn(row);
    return true;
  });
}
