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

/** What whitespace separates. */
export function wordsOf(piece: Piece): readonly Piece[] {
  return [...piece.text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ at: piece.at + index, text: word }));
}

/** The piece without the spaces and tabs around it (RFC 9110 §5.6.3). */
export function trimmed(piece: Piece): Piece {
  const text = piece.text.replace(/[ \t]+$/, '');
  return slice({ ...piece, text }, text.search(/[^ \t]|$/));
}
