import { isScalar, isSeq, type Scalar } from 'yaml';
import type { Way } from '../lesson/fault.ts';
import { pairOf, startOf } from './yaml-keys.ts';

/** Which part of a value is meant: its key, or a place in its text, line and column counted from 1. */
export type Within = 'key' | { readonly line: number; readonly column: number };

/** The offset at which the value at the end of a way begins; where it is absent, what it would be a part of. */
export function offsetOf(root: unknown, way: Way, text: string, within?: Within): number {
  let node = root;
  let at = startOf(root);
  for (const [index, step] of way.entries()) {
    const pair = pairOf(node, step);
    const next: unknown = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (pair !== undefined && (within === 'key' || isEmpty(next)) && index === way.length - 1) return startOf(pair.key);
    if (next === undefined || next === null) return at;
    node = next;
    at = startOf(next);
  }
  return typeof within === 'object' && isScalar(node) ? at + lengthTo(node, text.slice(at), within) : at;
}

// `title:` with nothing after it.
function isEmpty(node: unknown): boolean {
  return !isScalar(node) ? node === null : node.value === null && node.source === '';
}

// From the beginning of a scalar to a place in its value: exact where the lines of the value are lines of the file.
function lengthTo({ type, value }: Scalar, source: string, { line, column }: Exclude<Within, 'key'>): number {
  const lines = String(value).split('\n');
  const wanted = lines[line - 1] ?? '';
  const rows = source.split('\n');
  const row = type === 'BLOCK_LITERAL' ? line : 0;
  const start = (rows[row] ?? '').replace(/\r$/, '').indexOf(wanted);
  if (start === -1 || (row === 0 && lines.length > 1)) return 0;
  const above = rows.slice(0, row).reduce((length, each) => length + each.length + 1, 0);
  return (
    above +
    start +
    Array.from(wanted)
      .slice(0, column - 1)
      .join('').length
  );
}
