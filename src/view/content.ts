import { isJsonObject, type Json, type JsonObject } from '../http/json.ts';
import { isTextual } from '../http/media-type.ts';
import { textOf } from '../http/message.ts';
import { valueIn } from '../semantics/state.ts';
import type { Resource } from '../semantics/world.ts';

/** The word for a resource that is not there. */
export const NONE = 'none';

/**
 * Returns what a resource holds, in few words: `name Alice, age 7` for an object, `Alice` if it has only a name; as it
 * is written for all else. A text that could be taken for something else stands in quotes. `keyed`: a name alone has its
 * key too.
 */
export function contentText(resource: Resource, keyed = false): string {
  const { type, body } = resource;
  const value = valueIn(resource);
  if (isJsonObject(value)) return objectText(value, keyed);
  if (value !== undefined) return JSON.stringify(value);
  if (!isTextual(type)) return `${body.length} bytes of ${type}`;
  return unmistakable(onOneLine(textOf(body)));
}

/** Tells whether one of several resources beside each other has more than a name, so that all show their keys. */
export function haveKeys(resources: readonly Resource[]): boolean {
  return resources.some((resource) => {
    const value = valueIn(resource);
    return isJsonObject(value) && Object.keys(value).length > 0 && aloneIn(value) === undefined;
  });
}

/** Text with its line ends, and the indentation after them, as single spaces. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\r?\n[ \t]*/g, ' ');
}

// A name says by itself what it is.
function aloneIn({ name, ...others }: JsonObject): string | undefined {
  return typeof name === 'string' && Object.keys(others).length === 0 ? name : undefined;
}

function objectText(object: JsonObject, keyed: boolean): string {
  const members = Object.entries(object);
  const alone = keyed ? undefined : aloneIn(object);
  if (alone !== undefined) return unmistakable(alone);
  if (members.length === 0) return '{}';
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
