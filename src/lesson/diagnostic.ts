import { present } from '../http/present.ts';
import type { JsonObject } from '../http/json.ts';

/** A way into a value, by keys and indices. */
export type Way = readonly PropertyKey[];

/** A place in a text. Line and column count from 1, columns in code points. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
  /** The line itself. */
  readonly source: string;
}

/** A fault of a lesson: its rule, its place, and one sentence that names the remedy. */
export interface FileDiagnostic extends FilePlace {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** A fault as `check --json` tells it. */
export function faultJson({ rule, file, line, column, message }: FileDiagnostic): JsonObject {
  return { rule, file, line, column, message };
}

/** Finds the place at an offset into a text, in UTF-16 units. Made for many: the lines are counted once. */
export function placesIn(text: string): (offset: number) => FilePlace {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    const line = lastUpTo(starts, offset);
    const start = present(starts[line]);
    const end = text.indexOf('\n', start);
    return {
      line: line + 1,
      column: Array.from(text.slice(start, offset)).length + 1,
      source: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, ''),
    };
  };
}

// The index of the last of these growing numbers that is not above a limit. The first never is.
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (present(numbers[middle]) > limit) high = middle;
    else low = middle;
  }
  return low;
}

/** A fault at one place of a file: the way to the place, by keys and indices, and a sentence that names the remedy. */
export interface Diagnostic {
  readonly path: Way;
  readonly message: string;
  /** The part that is meant, if not the value: its key, or a place in its text, line and column counted from 1. */
  readonly within?: 'key' | { readonly line: number; readonly column: number };
}

/** Faults of a part, as faults of the whole that has it at this way. */
export function prefixPaths<Fault extends { readonly path: Way }>(
  way: Way,
  faults: readonly Fault[],
): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, path: [...way, ...fault.path] }));
}
