import { DATA, PROSE } from '../lesson/form/prose.ts';
import type { YamlNode, YamlPair } from './yaml-node.ts';
import type { TextFlaw } from './yaml-text.ts';

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

// What is further away was never meant to go on.
const FURTHEST = 1000;

function dashIn({ at, end }: { readonly at: number; readonly end: number }, text: string): TextFlaw | undefined {
  const dash = /\n[ \t]*(?=- )/.exec(text.slice(at, end));
  return dash === null ? undefined : { at: at + dash.index + dash[0].length, message: DASH };
}

const columnAt = (text: string, at: number): number => at - 1 - text.lastIndexOf('\n', at - 1);
