import type { TextFlaw } from './yaml-text.ts';
import type { YamlNode, YamlPair } from './yaml-node.ts';

/** Keys that their mapping has already, or that none here can have. */
export function unfitKeys(node: YamlNode): readonly TextFlaw[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'list':
      return node.items.flatMap(unfitKeys);
    case 'mapping':
      return [...unfitIn(node.pairs), ...node.pairs.flatMap(({ value }) => unfitKeys(value))];
  }
}

function unfitIn(pairs: readonly YamlPair[]): readonly TextFlaw[] {
  const known = new Set<string>();
  return pairs.flatMap(({ key, at }) => {
    const isKnown = known.has(key);
    known.add(key);
    if (isKnown) return [{ at, message: `${key} is given twice: keep one` }];
    return key === '__proto__' ? [{ at, message: PROTO }] : [];
  });
}

// Some of what reads a value passes over this key in silence, and the server refuses it.
const PROTO = '__proto__ cannot be a key: choose another';
