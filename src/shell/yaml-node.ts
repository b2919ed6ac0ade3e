/** A part of a YAML text. `at` is the offset at which it begins. */
export type YamlNode =
  | { readonly kind: 'mapping'; readonly at: number; readonly pairs: readonly YamlPair[] }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly YamlNode[] }
  | YamlScalar;

export interface YamlPair {
  readonly key: string;
  readonly at: number;
  readonly value: YamlNode;
}

/** A value without parts. Of a block (`|`), the text begins on the line below; `isEmpty`: nothing is written there. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly at: number;
  readonly text: string;
  readonly isBlock: boolean;
  readonly isEmpty: boolean;
}

/** The pair of a mapping that has this key. */
export function pairOf(node: YamlNode, key: PropertyKey): YamlPair | undefined {
  return node.kind === 'mapping' ? node.pairs.find((pair) => pair.key === key) : undefined;
}
