import { bytesOf, fieldOf, type Header, type Request } from './message.ts';
import { faultAt, parsed, type Parsed } from './parsed.ts';
import { endOf, slice, wordsOf } from './piece.ts';
import { itemsFlaw } from './shorthand-flaws.ts';
import { itemsOf, type Item } from './shorthand-items.ts';
import { startFlaw } from './start-line.ts';

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

function requestOf(method: string, target: string, items: readonly Item[]): Request {
  const content = contentOf(items);
  const typed = items.flatMap((item): Header[] => (item.kind === 'header' ? [[item.name.text, item.value.text]] : []));
  const isTyped = fieldOf({ headers: typed }, 'Content-Type') !== undefined;
  return { method, target, headers: content === '' || isTyped ? typed : [...typed, JSON_TYPE], body: bytesOf(content) };
}

// Written out rather than stringified, so that members and numbers stay as they were typed: `2=b 1=a`, `1.0`.
function contentOf(items: readonly Item[]): string {
  const whole = items.find((item) => item.kind === 'content');
  if (whole !== undefined) return whole.value.text;
  const members = items.flatMap(membersOf);
  return members.length === 0 ? '' : `{${members.join(',')}}`;
}

function membersOf(item: Item): readonly string[] {
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
