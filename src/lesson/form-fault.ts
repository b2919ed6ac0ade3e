import type { Way } from './fault.ts';

/** What is wrong at one place of a file: the way to the place, by keys and indices, and a sentence that names the remedy. */
export interface FormFault {
  readonly path: Way;
  readonly message: string;
  /** Where not the value is meant: its key, or a place in its text, line and column counted from 1. */
  readonly within?: 'key' | { readonly line: number; readonly column: number };
}

/** Faults of a part, as faults of the whole that has it at this way. */
export function at<Fault extends { readonly path: Way }>(way: Way, faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, path: [...way, ...fault.path] }));
}
