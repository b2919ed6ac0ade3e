import { slice, trimmed, type Flaw, type Piece } from './parsed.ts';

/** The items that may follow the target on a line of shorthand. */
export type ShorthandItem =
  | { readonly kind: 'text' | 'json' | 'header'; readonly name: Piece; readonly value: Piece }
  | { readonly kind: 'content'; readonly value: Piece }
  | { readonly kind: 'flaw'; readonly flaw: Flaw };

/** Splits a line into items, up to the first whose end is in doubt. */
export function itemsOf(line: Piece): readonly ShorthandItem[] {
  const items: ShorthandItem[] = [];
  let rest = withoutSpace(line);
  while (rest.text !== '') {
    const { item, rest: after } = itemAt(rest);
    const flaw = restFlaw(after);
    if (flaw !== undefined) return [...items, { kind: 'flaw', flaw }];
    items.push(item);
    rest = withoutSpace(after);
  }
  return items;
}

const withoutSpace = (piece: Piece): Piece => slice(piece, piece.text.search(/\S|$/));

const SIGNS = [
  { sign: ':=', kind: 'json' },
  { sign: '=', kind: 'text' },
  { sign: ':', kind: 'header' },
] as const;

interface Taken {
  readonly item: ShorthandItem;
  readonly rest: Piece;
}

function itemAt(line: Piece): Taken {
  if (/^[[{]/.test(line.text)) {
    const { value, rest } = readValue(line, 'json');
    return { item: { kind: 'content', value }, rest };
  }
  const name = slice(line, 0, line.text.search(/[\s=:]|$/));
  const found = SIGNS.find(({ sign }) => line.text.startsWith(sign, name.text.length));
  if (found === undefined || /^['"]/.test(name.text)) return wordFlaw(name, line);
  const { value, rest } = readValue(slice(line, name.text.length + found.sign.length), found.kind);
  // RFC 9110 §5.5: the spaces around a header's value are not part of it.
  return { item: { kind: found.kind, name, value: found.kind === 'header' ? trimmed(value) : value }, rest };
}

function wordFlaw(word: Piece, line: Piece): Taken {
  const flaw = { at: word.at, message: wordMessage(word.text) };
  return { item: { kind: 'flaw', flaw }, rest: slice(line, line.text.length) };
}

function wordMessage(word: string): string {
  if (word === '?') return 'Replace ? with what is missing here, such as name=text or name:=json.';
  if (/^['"]/.test(word)) return 'Quotes stand around a value only, as in name="Bob Smith": take these away.';
  const forms = 'name=text, name:=json or Header:value';
  return `“${word}” stands alone: write ${forms}, with quotes around a value that holds spaces.`;
}

function restFlaw({ at, text }: Piece): Flaw | undefined {
  if (/^(?:\s|$)/.test(text)) return undefined;
  const quote = text.slice(0, 1);
  const message = /['"]/.test(quote)
    ? `This quote is not closed: add ${quote} where the value ends.`
    : 'A value ends at its closing quote: put a space here, or use the other kind of quotes around it.';
  return { at, message };
}

type Kind = 'text' | 'json' | 'header';

/** A value without the quotes that only group it, and what is left of the line after it. */
interface Valued {
  readonly value: Piece;
  readonly rest: Piece;
}

/**
 * Takes a value from the start of a line. Single quotes around it group and go. Double quotes group too, and go from text
 * only: JSON and entity tags need theirs. A value whose quote is not closed ends before that quote.
 */
export function readValue(line: Piece, kind: Kind): Valued {
  const grouped = kind === 'text' ? /^(?:'[^']*'|"[^"]*")/ : /^'[^']*'/;
  const rest = slice(line, line.text.length - line.text.replace(grouped, '').length);
  if (rest.at > line.at) return { value: slice(line, 1, rest.at - line.at - 1), rest };
  const length = lengths[kind](line.text);
  return { value: slice(line, 0, length), rest: slice(line, length) };
}

// The length of a value that has no quotes to lose.
const lengths: Readonly<Record<Kind, (text: string) => number>> = {
  text: (text) => (/^['"]/.test(text) ? 0 : text.search(/\s|$/)),
  header: (text) => (text.startsWith("'") ? 0 : masked(text, /"[^"]*"/g).search(/[\s"]|$/)),
  json: (text) => (text.startsWith("'") ? 0 : jsonLength(masked(text, /"(?:[^"\\]|\\[^])*"/g))),
};

// A quoted part may hold spaces and brackets that mean nothing.
const masked = (text: string, quoted: RegExp): string => text.replace(quoted, (part) => '_'.repeat(part.length));

function jsonLength(text: string): number {
  let depth = 0;
  const length = text.split('').findIndex((character) => {
    if (/[[{]/.test(character)) depth += 1;
    if (/[\]}]/.test(character)) depth -= 1;
    return character === '"' || (depth <= 0 && /\s/.test(character));
  });
  return length === -1 ? text.length : length;
}
