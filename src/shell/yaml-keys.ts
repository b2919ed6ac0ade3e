import { isMap, isNode, isScalar, visit, type Document, type YAMLMap } from 'yaml';
import type { TextFlaw } from './yaml-text.ts';

/** Keys that a mapping has already. */
export function repeatedKeys(document: Document | undefined): readonly TextFlaw[] {
  const flaws: TextFlaw[] = [];
  visit(document ?? null, {
    Map: (_, map) => {
      flaws.push(...repeatedIn(map));
    },
  });
  return flaws;
}

function repeatedIn(map: YAMLMap): readonly TextFlaw[] {
  const known = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const name = nameOf(key);
    if (!known.has(name)) {
      known.add(name);
      return [];
    }
    return [{ at: startOf(key), message: `${name} is given twice: keep one.` }];
  });
}

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
