import type { Diagnostic, Way } from '../lesson/diagnostic.ts';

/** A part of a YAML text. `at` is the offset at which it begins. */
export type YamlNode =
  YamlMapping | { readonly kind: 'list'; readonly at: number; readonly items: readonly YamlNode[] } | YamlScalar;

interface YamlMapping {
  readonly kind: 'mapping';
  readonly at: number;
  readonly pairs: readonly YamlPair[];
  readonly byKey: ReadonlyMap<string, YamlPair>;
}

export interface YamlPair {
  readonly key: string;
  readonly at: number;
  readonly value: YamlNode;
}

/**
 * A value without parts. `end`: the offset after it. Of a block (`|`), the text begins on the line below; `isPlain`: it has
 * no quotes; `isEmpty`: nothing is written there.
 */
interface YamlScalar {
  readonly kind: 'scalar';
  readonly at: number;
  readonly end: number;
  readonly text: string;
  readonly isBlock: boolean;
  readonly isPlain: boolean;
  readonly isEmpty: boolean;
}

/** A mapping of these pairs. */
export function mappingOf(at: number, pairs: readonly YamlPair[]): YamlMapping {
  return { kind: 'mapping', at, pairs, byKey: new Map(pairs.map((pair) => [pair.key, pair])) };
}

export type Within = Diagnostic['within'];

/** The offset at which the value at the end of a way begins; where it is absent, what it would be a part of. */
export function offsetOf(root: YamlNode, way: Way, text: string, within: Within): number {
  let node = root;
  for (const [index, step] of way.entries()) {
    const pair = node.kind === 'mapping' ? node.byKey.get(String(step)) : undefined;
    const next = node.kind === 'list' ? node.items[Number(step)] : pair?.value;
    const isMeant = index === way.length - 1 && (within === 'key' || isEmpty(next));
    if (pair !== undefined && isMeant) return pair.at;
    if (next === undefined) return node.at;
    node = next;
  }
  return typeof within === 'object' && node.kind === 'scalar' ? node.at + lengthTo(node, text, within) : node.at;
}

// `title:` with nothing after it.
function isEmpty(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.isEmpty;
}

// From the beginning of a scalar to a place in its text: exact where the lines of the text are lines of the file.
function lengthTo(scalar: YamlScalar, text: string, { line, column }: Exclude<Within, 'key' | undefined>): number {
  const lines = scalar.text.split('\n');
  const wanted = lines[line - 1];
  const rows = text.slice(scalar.at).split('\n');
  const row = scalar.isBlock ? line : 0;
  if (wanted === undefined || (!scalar.isBlock && lines.length > 1)) return 0;
  const indent = rows[row]?.indexOf(wanted) ?? -1;
  if (indent === -1) return 0;
  const above = rows.slice(0, row).reduce((length, each) => length + each.length + 1, 0);
  return (
    above +
    indent +
    Array.from(wanted)
      .slice(0, column - 1)
      .join('').length
  );
}

/** A fault in a text, and its place: an offset into it. */
export interface TextFlaw {
  readonly at: number;
  readonly message: string;
}
