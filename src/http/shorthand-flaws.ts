import { headerFlaw } from './header-field.ts';
import { jsonOf } from './json.ts';
import { bytesOf } from './message.ts';
import type { Flaw } from './parsed.ts';
import type { Piece } from './piece.ts';
import type { Item } from './shorthand-items.ts';

/** The first thing that keeps items from making up a request. */
export function itemsFlaw(items: readonly Item[]): Flaw | undefined {
  return items.map((item, index) => itemFlaw(item, items.slice(0, index))).find(Boolean);
}

function itemFlaw(item: Item, before: readonly Item[]): Flaw | undefined {
  switch (item.kind) {
    case 'flaw':
      return item.flaw;
    case 'header':
      return headerFlaw(item.name, item.value) ?? emptyFlaw(item.name, item.value);
    case 'content':
      return clashFlaw(item.value, before, ['text', 'json', 'content']) ?? contentFlaw(item.value);
    case 'text':
      return nameFlaw(item.name, before);
    case 'json':
      return nameFlaw(item.name, before) ?? valueFlaw(item.name.text, item.value);
  }
}

function emptyFlaw(name: Piece, { at, text }: Piece): Flaw | undefined {
  if (text !== '') return undefined;
  return { at, message: `${name.text} has no value: write it right after the colon, without a space between.` };
}

function clashFlaw({ at }: Piece, before: readonly Item[], kinds: readonly Item['kind'][]): Flaw | undefined {
  if (!before.some(({ kind }) => kinds.includes(kind))) return undefined;
  return { at, message: 'A request has one content: write either members, such as name=text, or one JSON value.' };
}

function nameFlaw(name: Piece, before: readonly Item[]): Flaw | undefined {
  const { at, text } = name;
  if (text === '') return { at, message: 'A member has a name: write it before the sign, as in name=text.' };
  if (before.some((item) => (item.kind === 'text' || item.kind === 'json') && item.name.text === text)) {
    return { at, message: `The member “${text}” is here twice: take one of them out.` };
  }
  return clashFlaw(name, before, ['content']);
}

const isJson = (text: string): boolean => jsonOf(bytesOf(text)) !== undefined;

function valueFlaw(name: string, value: Piece): Flaw | undefined {
  const { at, text } = value;
  if (/^[[{]/.test(text)) return contentFlaw(value);
  if (isJson(text)) return undefined;
  if (text === '') return { at, message: `${name}:= has no JSON after it: write some, or ${name}= for an empty text.` };
  return { at, message: `“${text}” is no JSON: write ${name}=${text} for text, or ${name}:=${JSON.stringify(text)}.` };
}

function contentFlaw({ at, text }: Piece): Flaw | undefined {
  if (isJson(text)) return undefined;
  const remedy = 'put names and texts in double quotes, one comma between two, and close each bracket';
  return { at, message: `This JSON is malformed: ${remedy}.` };
}
