import { isJsonObject, type Json, type JsonObject } from '../http/json.ts';
import { isTextual } from '../http/media-type.ts';
import { textOf } from '../http/message.ts';
import { valueIn } from '../semantics/state.ts';
import type { Resource } from '../semantics/world.ts';

/** What stands for a resource that is not there. */
export const NONE = 'none';

/**
 * What a resource holds, in few words: `Alice` for an object with one text, `name Alice, age 7` for several members; as
 * it is written for all else. A text that could be taken for something else stands in quotes.
 */
export function contentText(resource: Resource): string {
  const { type, body } = resource;
  const value = valueIn(resource);
  if (isJsonObject(value)) return objectText(value);
  if (value !== undefined) return JSON.stringify(value);
  if (!isTextual(type)) return `${body.length} bytes of ${type}`;
  return unmistakable(onOneLine(textOf(body)));
}

/** Text with its line ends, and the indentation after them, as single spaces. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\r?\n[ \t]*/g, ' ');
}

function objectText(object: JsonObject): string {
  const members = Object.entries(object);
  const [first] = members;
  if (first === undefined) return '{}';
  if (members.length === 1 && typeof first[1] === 'string') return unmistakable(first[1]);
  return members.map(([name, value]) => `${name} ${valueText(value)}`).join(', ');
}

function valueText(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return /[,{}[\]"]/.test(value) || isJson(value) || value.trim() !== value || value === ''
    ? JSON.stringify(value)
    : value;
}

function unmistakable(text: string): string {
  return text === NONE || text.trim() === '' || isJson(text) ? JSON.stringify(text) : text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
