/** A line of a YAML text, without its indentation. `at`: the offset at which it begins. */
export interface Row {
  readonly number: number;
  readonly at: number;
  readonly indent: number;
  readonly words: string;
}

/** The lines of a text that are more than a comment. */
export function rowsOf(text: string): readonly Row[] {
  let at = 0;
  return text.split('\n').flatMap((line, index) => {
    const begin = at;
    at += line.length + 1;
    const words = line.trim();
    const row = { number: index + 1, at: begin, indent: line.search(/\S/), words };
    return words === '' || words.startsWith('#') ? [] : [row];
  });
}

/** What a line opens: an item of a list, a key of a mapping, or both, each in a column counted from 0. */
export interface Opening {
  readonly kind: 'item' | 'key';
  readonly column: number;
  readonly name: string;
  readonly row: Row;
}

/** What a line opens, from left to right. An item without a key may be one whose key is misspelt. */
export function openingsOf(row: Row): readonly Opening[] {
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
export function blockIn(row: Row): number | undefined {
  if (!/(?:^|[:-] +)[|>][-+\d]{0,2}\s*(?:#.*)?$/.test(row.words)) return undefined;
  return openingsOf(row).at(-1)?.column ?? row.indent;
}

/** What is still open above a line, the innermost first. Texts after `|` open nothing. */
export function openAbove(rows: readonly Row[], index: number): readonly Opening[] {
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
