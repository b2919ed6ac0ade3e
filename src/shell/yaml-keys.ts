import type { TextFlaw } from './yaml-text.ts';
import type { YamlNode, YamlPair } from './yaml-node.ts';
import { UNSPACED } from './yaml-words.ts';

/** Keys that their mapping has already, or that none here can have. `isItem`: the node is an item of a list. */
export function unfitKeys(node: YamlNode, isItem = false): readonly TextFlaw[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'list':
      return node.items.flatMap((item) => unfitKeys(item, true));
    case 'mapping':
      return [...unfitIn(node.pairs, isItem), ...node.pairs.flatMap(({ value }) => unfitKeys(value))];
  }
}

function unfitIn(pairs: readonly YamlPair[], isItem: boolean): readonly TextFlaw[] {
  const known = new Set<string>();
  const remedy = isItem ? 'keep one, or begin the next item with a dash' : 'keep one';
  return pairs.flatMap(({ key, at, value }) => {
    const isKnown = known.has(key);
    known.add(key);
    if (isKnown) return [{ at, message: `${key} is given twice: ${remedy}` }];
    // `{ name:Bob }` is a key without a value.
    if (/^[\w-]+:\S/.test(key) && value.kind === 'scalar' && value.isEmpty) return [{ at, message: UNSPACED }];
    return key === '__proto__' ? [{ at, message: PROTO }] : [];
  });
}

// Some of what reads a value passes over this key in silence, and the server refuses it.
const PROTO = '__proto__ cannot be a key: choose another';
