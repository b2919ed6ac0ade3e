import { jsonOf } from './json.ts';
import { bytesOf, fieldOf, type Header, type Request } from './message.ts';
import { endOf, faultAt, parsed, slice, wordsOf, type Flaw, type Parsed, type Piece } from './parsed.ts';
import { headerFlaw, startFlaw } from './request-flaws.ts';
import { parseRequestText } from './request-text.ts';
import { itemsOf, type ShorthandItem } from './shorthand-items.ts';

/**
 * Reads a request typed on one line: `PUT /users/123 name=Bob age:=5 If-Match:"r1"`, or with one JSON object or array in
 * place of the members. JSON content gets its Content-Type, unless the line has one.
 */
export function parseShorthand(line: string): Parsed<Request> {
  const all = { at: 0, text: line };
  const end = slice(all, line.length);
  const [method = end, target = end] = wordsOf(all);
  const items = itemsOf(slice(all, endOf(target)));
  const flaw = startFlaw(method, target) ?? itemsFlaw(items);
  return flaw === undefined ? parsed(requestOf(method.text, target.text, items)) : faultAt(line, flaw);
}

const JSON_TYPE: Header = ['Content-Type', 'application/json'];

function requestOf(method: string, target: string, items: readonly ShorthandItem[]): Request {
  const content = contentOf(items);
  const typed = items.flatMap((item): Header[] => (item.kind === 'header' ? [[item.name.text, item.value.text]] : []));
  const isTyped = fieldOf({ headers: typed }, 'Content-Type') !== undefined;
  return { method, target, headers: content === '' || isTyped ? typed : [...typed, JSON_TYPE], body: bytesOf(content) };
}

// Written out rather than stringified, so that members and numbers stay as they were typed: `2=b 1=a`, `1.0`.
function contentOf(items: readonly ShorthandItem[]): string {
  const whole = items.find((item) => item.kind === 'content');
  if (whole !== undefined) return whole.value.text;
  const members = items.flatMap(membersOf);
  return members.length === 0 ? '' : `{${members.join(',')}}`;
}

function membersOf(item: ShorthandItem): readonly string[] {
  switch (item.kind) {
    case 'text':
      return [`${JSON.stringify(item.name.text)}:${JSON.stringify(item.value.text)}`];
    case 'json':
      return [`${JSON.stringify(item.name.text)}:${compact(item.value.text)}`];
    case 'header':
    case 'content':
    case 'flaw':
      return [];
  }
}

const compact = (json: string): string => json.replace(/("(?:[^"\\]|\\[^])*")|\s+/g, '$1');

/** The first thing that keeps items from making up a request. */
export function itemsFlaw(items: readonly ShorthandItem[]): Flaw | undefined {
  return items.map((item, index) => itemFlaw(item, items.slice(0, index))).find(Boolean);
}

function itemFlaw(item: ShorthandItem, before: readonly ShorthandItem[]): Flaw | undefined {
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

function clashFlaw(
  { at }: Piece,
  before: readonly ShorthandItem[],
  kinds: readonly ShorthandItem['kind'][],
): Flaw | undefined {
  if (!before.some(({ kind }) => kinds.includes(kind))) return undefined;
  return { at, message: 'A request has one content: write either members, such as name=text, or one JSON value.' };
}

function nameFlaw(name: Piece, before: readonly ShorthandItem[]): Flaw | undefined {
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

/** Reads what a learner typed or pasted: one line as shorthand, several lines as in an `.http` file. */
export function parseTyped(text: string): Parsed<Request> {
  const request = text.trim();
  // Only a request line ends in a version.
  return request.includes('\n') || /\sHTTP\/[\d.]*$/i.test(request) ? parseRequestText(text) : parseShorthand(text);
}
