import type { JsonObject } from '../http/json.ts';

/** A way into a value, by keys and indices. */
export type Way = readonly PropertyKey[];

/** A place in a text. Line and column count from 1, columns in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** The line itself. */
  readonly source: string;
}

/** What is wrong with a lesson: by which rule, where, and in one sentence that names the remedy. */
export interface LessonFault extends Place {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** A fault as `check --json` tells it. */
export function faultJson({ rule, file, line, column, message }: LessonFault): JsonObject {
  return { rule, file, line, column, message };
}

/** The place at an offset into a text, in UTF-16 units. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return {
    line: before.split('\n').length,
    column: Array.from(before.slice(start)).length + 1,
    source: lineAt(text, start),
  };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}
