import { Composer, isMap, isScalar, isSeq, Parser, type Document } from 'yaml';
import { placesIn, type FilePlace, type Way } from '../lesson/diagnostic.ts';
import { droppedFrom, unfitKeys } from './keys.ts';
import { unfitTokens } from './limits.ts';
import { misplacedAt } from './misplaced.ts';
import { mappingOf, offsetOf, type TextFlaw, type Within, type YamlNode } from './node.ts';
import { unspacedBefore } from './unspaced.ts';
import { conflictIn, UNSPACED, sentenceFor } from './words.ts';

/** A YAML text read: the value in it, and where its parts stand. */
export interface YamlValue {
  readonly value: unknown;
  readonly placeOf: (way: Way, of?: Within) => FilePlace;
}

type ReadYaml =
  | { readonly kind: 'value'; readonly yaml: YamlValue }
  | { readonly kind: 'flaws'; readonly flaws: readonly [TextFlaw, ...TextFlaw[]] };

/**
 * Reads one YAML document, of the parts of YAML that lessons use: no aliases, tags or directives, and every key once.
 * A warning of the library is a flaw too. `isProse`: its texts are for people, and none of them may lose its end.
 */
export function readYaml(text: string, isProse = false): ReadYaml {
  const conflict = conflictIn(text);
  if (conflict !== undefined) return { kind: 'flaws', flaws: [conflict] };
  const tokens = [...new Parser().parse(text)];
  // Before anything else looks at the tokens: what comes after recurses, and enough nesting ends the process.
  const [unfit, ...more] = unfitTokens(tokens);
  if (unfit !== undefined) return { kind: 'flaws', flaws: [unfit, ...more] };
  const [document] = new Composer(OPTIONS).compose(tokens, true, text.length);
  const root = nodeOf(document?.contents, 0);
  const dropped = isProse ? droppedFrom(root, text) : [];
  const [flaw, ...others] = flawsOf(root, firstComplaint(document, text), dropped);
  if (flaw !== undefined) return { kind: 'flaws', flaws: [flaw, ...others] };
  const value: unknown = document?.toJS({ maxAliasCount: 0 });
  const placeAt = placesIn(text);
  return { kind: 'value', yaml: { value, placeOf: (way, of) => placeAt(offsetOf(root, way, text, of)) } };
}

// A part dropped from a text can be why the library complains further down.
function flawsOf(root: YamlNode, complaint: TextFlaw | undefined, dropped: readonly TextFlaw[]): readonly TextFlaw[] {
  if (complaint === undefined) return [...dropped, ...unfitKeys(root)].sort((one, other) => one.at - other.at);
  const [first] = dropped;
  return [first !== undefined && first.at <= complaint.at ? first : complaint];
}

// The library may have no node at all if nothing is written.
function nodeOf(node: unknown, otherwise: number): YamlNode {
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => {
      const name = nodeOf(key, otherwise);
      return { key: name.kind === 'scalar' ? name.text : '', at: name.at, value: nodeOf(value, name.at) };
    });
    return mappingOf(node.range?.[0] ?? otherwise, pairs);
  }
  if (isSeq(node)) {
    const at = node.range?.[0] ?? otherwise;
    return { kind: 'list', at, items: node.items.map((item) => nodeOf(item, at)) };
  }
  const { value, source, type, range } = isScalar(node) ? node : { value: null, source: '' };
  return {
    kind: 'scalar',
    at: range?.[0] ?? otherwise,
    end: range?.[1] ?? otherwise,
    text: String(value),
    isBlock: type === 'BLOCK_LITERAL',
    isPlain: type === 'PLAIN',
    isEmpty: value === null && source === '',
  };
}

// The library's own search for repeated keys takes seconds where a mapping has thousands.
const OPTIONS = { version: '1.2', stringKeys: true, uniqueKeys: false } as const;

// Complaints that follow from a first error are noise: one space too few can make every line below wrong.
function firstComplaint(document: Document | undefined, text: string): TextFlaw | undefined {
  const [first] = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  if (first === undefined) return undefined;
  const { code, message, pos } = first;
  const unspaced = code === 'BAD_INDENT' ? unspacedBefore(text, pos[0]) : undefined;
  if (unspaced !== undefined) return { at: unspaced, message: UNSPACED };
  const misplaced = misplacedAt(text, pos[0]);
  if (misplaced !== undefined) return misplaced;
  return { at: pos[0], message: sentenceFor({ code, message }, text, pos[0]) };
}
