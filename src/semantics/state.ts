import { jsonPieces, type LongJson } from '../http/json-pieces.ts';
import { isJsonObject, jsonOf, sizeOf, type Json, type JsonObject } from '../http/json.ts';
import { isTextual, saysJson } from '../http/media-type.ts';
import { base64Of, utf8Of } from '../http/message.ts';
import { JSON_LIMITS } from './rfc9110/limits.ts';
import type { Resource, World } from './world.ts';

/** A world as JSON, its three compartments apart: what clients set, what the server notes for itself, what it sent out. */
export function longState({ resources, bookkeeping, outbox }: World): LongJson {
  const { requests, revision, lastIds, marks } = bookkeeping;
  return members([
    ['resources', members(resources.toSeq().map((resource) => whole(contentJson(resource))))],
    [
      'bookkeeping',
      members([
        ['requests', whole(requests)],
        ['revision', whole(revision)],
        ['lastIds', members(lastIds.toSeq().map(whole))],
        ['marks', members(marks.toSeq().map((mark) => whole({ ...mark })))],
      ]),
    ],
    ['effects', members([['outbox', whole(outbox.map((mail): Json => ({ ...mail })))]])],
  ]);
}

/** The same in one value. */
export function stateJson(world: World): Json {
  return JSON.parse([...jsonPieces(longState(world))].join('')) as Json;
}

function whole(value: Json): LongJson {
  return { kind: 'value', value };
}

function members(each: Iterable<readonly [string, LongJson]>): LongJson {
  return { kind: 'object', members: each };
}

/** The content of a resource as JSON: its value where it is JSON, else its media type with the text or the bytes in base64. */
export function contentJson(resource: Resource): Json {
  const value = valueIn(resource);
  if (value !== undefined) return value;
  const { type, body } = resource;
  // No byte is lost: what only says that it is text is shown as bytes.
  const text = isTextual(type) ? utf8Of(body) : undefined;
  return text === undefined ? { type, base64: base64Of(body) } : { type, text };
}

/** The JSON object that a resource holds, if it holds one. */
export function objectIn(resource: Resource | undefined): JsonObject | undefined {
  const value = resource && valueIn(resource);
  return isJsonObject(value) ? value : undefined;
}

/**
 * The JSON value that a resource holds, if it holds one. A note is stored whatever its JSON is: what is nested too deep,
 * on which JSON.stringify breaks, or has too many values stays text.
 */
export function valueIn({ type, body }: Resource): Json | undefined {
  const value = saysJson(type) ? jsonOf(body) : undefined;
  if (value === undefined) return undefined;
  const { depth, values } = sizeOf(value, JSON_LIMITS);
  return depth <= JSON_LIMITS.depth && values <= JSON_LIMITS.values ? value : undefined;
}
