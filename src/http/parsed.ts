/** The result of reading a text: the value it stands for, or the first fault in it. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: TextFault };

/** Why a text cannot be read. `line` and `column` count from 1, columns in code points. */
export interface TextFault {
  readonly line: number;
  readonly column: number;
  /** One sentence: what is wrong, and what to write instead. */
  readonly message: string;
}

/** A fault before anyone has counted lines: `at` is an offset into the whole text, in UTF-16 units. */
export interface Flaw {
  readonly at: number;
  readonly message: string;
}

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

/** The fault that a flaw is, with its place in `text`. */
export function faultAt(text: string, { at, message }: Flaw): Parsed<never> {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1;
  return { ok: false, fault: { line, column, message } };
}

/** A part of a text, and the offset at which it begins there, so that a fault in it can name its place. */
export interface Piece {
  readonly at: number;
  readonly text: string;
}

export const endOf = (piece: Piece): number => piece.at + piece.text.length;

/** The part of a piece from `start` to `end`, counted from the piece's own beginning. */
export function slice(piece: Piece, start: number, end?: number): Piece {
  return { at: piece.at + start, text: piece.text.slice(start, end) };
}

/** Returns the words that whitespace separates. */
export function wordsOf(piece: Piece): readonly Piece[] {
  return [...piece.text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ at: piece.at + index, text: word }));
}

/** The piece without the spaces and tabs around it (RFC 9110 §5.6.3). */
export function trimmed(piece: Piece): Piece {
  const text = piece.text.replace(/[ \t]+$/, '');
  return slice({ ...piece, text }, text.search(/[^ \t]|$/));
}

/** Tells whether a text is a token, as methods and field names are (RFC 9110 §5.6.2). */
export function isToken(text: string): boolean {
  return text !== '' && tokenLength(text) === text.length;
}

/** Returns how many characters at the start of a text can be a token's. */
export function tokenLength(text: string): number {
  return text.search(/[^\w!#$%&'*+.^`|~-]|$/);
}
