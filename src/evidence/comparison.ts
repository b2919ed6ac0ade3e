import { aspectsOf } from './comparison/aspects.ts';
import type { Compared, Definition, Sight } from './comparison/compared.ts';
import type { Exchange } from './exchange.ts';

/** One aspect of one method: how it is defined and where, and what was seen of it, if anything was. */
export interface Cell {
  readonly defined: string;
  readonly section: string;
  readonly seen: Sight | undefined;
}

export interface Row {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** Methods set side by side, aspect by aspect; the cells of a row in the order of the methods. */
export interface Comparison {
  readonly methods: readonly Compared[];
  readonly rows: readonly Row[];
}

/** Compares methods: what their specifications define beside what these exchanges showed. */
export function comparisonOf(methods: readonly Compared[], trace: readonly Exchange[]): Comparison {
  const rows = aspectsOf(methods).map(({ title, of }) => ({
    title,
    cells: methods.map((method) => cellOf(of[method], trace)),
  }));
  return { methods, rows };
}

function cellOf({ defined, section, see }: Definition, trace: readonly Exchange[]): Cell {
  return { defined, section, seen: see(trace) };
}
