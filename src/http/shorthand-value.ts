import { slice, type Piece } from './piece.ts';

type Kind = 'text' | 'json' | 'header';

/** A value without the quotes that only group it, and what is left of the line after it. */
export interface Valued {
  readonly value: Piece;
  readonly rest: Piece;
}

/**
 * Takes a value from the start of a line. Single quotes around it group and go. Double quotes group too, and go from text
 * only: JSON and entity tags need theirs. A value whose quote is not closed ends before that quote.
 */
export function valueAt(line: Piece, kind: Kind): Valued {
  const grouped = kind === 'text' ? /^(?:'[^']*'|"[^"]*")/ : /^'[^']*'/;
  const rest = slice(line, line.text.length - line.text.replace(grouped, '').length);
  if (rest.at > line.at) return { value: slice(line, 1, rest.at - line.at - 1), rest };
  const length = lengths[kind](line.text);
  return { value: slice(line, 0, length), rest: slice(line, length) };
}

// How long a value is that has no quotes to lose.
const lengths: Readonly<Record<Kind, (text: string) => number>> = {
  text: (text) => (/^['"]/.test(text) ? 0 : text.search(/\s|$/)),
  header: (text) => (text.startsWith("'") ? 0 : masked(text, /"[^"]*"/g).search(/[\s"]|$/)),
  json: (text) => (text.startsWith("'") ? 0 : jsonLength(masked(text, /"(?:[^"\\]|\\[^])*"/g))),
};

// What is quoted may hold spaces and brackets that mean nothing.
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
