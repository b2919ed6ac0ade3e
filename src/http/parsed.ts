/** What reading a text gave: the value it stands for, or the first fault in it. */
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
