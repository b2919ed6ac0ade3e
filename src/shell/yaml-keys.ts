import { isMap, isNode, isScalar, visit, type Document, type YAMLMap } from 'yaml';
import type { TextFlaw } from './yaml-text.ts';

/** Keys that a mapping has already, or that no value here can have. */
export function unfitKeys(document: Document | undefined): readonly TextFlaw[] {
  const flaws: TextFlaw[] = [];
  visit(document ?? null, {
    Map: (_, map) => {
      flaws.push(...unfitIn(map));
    },
  });
  return flaws;
}

function unfitIn(map: YAMLMap): readonly TextFlaw[] {
  const known = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const name = nameOf(key);
    const message = known.has(name) ? `${name} is given twice: keep one` : name === '__proto__' ? PROTO : undefined;
    known.add(name);
    return message === undefined ? [] : [{ at: startOf(key), message }];
  });
}

// Some of what reads a value passes over this key in silence, and the server refuses it.
const PROTO = '__proto__ cannot be a key: choose another';

/** A key as the value has it. */
export function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** Where a node begins. */
export function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** The pair of a mapping that has this key. */
export function pairOf(node: unknown, key: PropertyKey): YAMLMap['items'][number] | undefined {
  return isMap(node) ? node.items.find((pair) => nameOf(pair.key) === String(key)) : undefined;
}
