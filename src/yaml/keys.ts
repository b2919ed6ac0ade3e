import { DATA, PROSE } from '../lesson/form/prose.ts';
import type { TextFlaw, YamlNode, YamlPair } from './node.ts';
import { UNSPACED } from './words.ts';

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

/** Texts for people that go on behind a `#`, or with a dash: YAML drops the one, and takes the other for words. */
export function droppedFrom(node: YamlNode, text: string): readonly TextFlaw[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'list':
      return node.items.flatMap((item) => droppedFrom(item, text));
    case 'mapping':
      return node.pairs.flatMap((pair) => (DATA.has(pair.key) ? [] : droppedIn(pair, text)));
  }
}

function droppedIn({ key, at, value }: YamlPair, text: string): readonly TextFlaw[] {
  if (!PROSE.has(key)) return droppedFrom(value, text);
  const parts = value.kind === 'list' ? value.items : [value];
  return parts.flatMap((part) => {
    if (part.kind !== 'scalar') return droppedFrom(part, text);
    const found = part.isPlain ? (commentAfter(part.end, columnAt(text, at), text) ?? dashIn(part, text)) : undefined;
    return found === undefined ? [] : [found];
  });
}

const COMMENT =
  'a # after a space begins a comment, so that this is dropped: put the text in quotes, or write it below |';
const DASH =
  'a text goes on here, which keeps no lines and no lists: write it below |, or line the dash up with the items above';

// On the line on which the text ends; or below it, further right than its key, as if it went on.
function commentAfter(end: number, column: number, text: string): TextFlaw | undefined {
  const [between] = /^\s*/.exec(text.slice(end, end + FURTHEST)) ?? [''];
  const at = end + between.length;
  if (text[at] !== '#' || (between.includes('\n') && columnAt(text, at) <= column)) return undefined;
  return { at, message: COMMENT };
}

// Anything further away was never meant to go on.
const FURTHEST = 1000;

function dashIn({ at, end }: { readonly at: number; readonly end: number }, text: string): TextFlaw | undefined {
  const dash = /\n[ \t]*(?=- )/.exec(text.slice(at, end));
  return dash === null ? undefined : { at: at + dash.index + dash[0].length, message: DASH };
}

const columnAt = (text: string, at: number): number => at - 1 - text.lastIndexOf('\n', at - 1);
