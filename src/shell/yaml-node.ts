/** A part of a YAML text. `at` is the offset at which it begins. */
export type YamlNode =
  YamlMapping | { readonly kind: 'list'; readonly at: number; readonly items: readonly YamlNode[] } | YamlScalar;

export interface YamlMapping {
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
export interface YamlScalar {
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
