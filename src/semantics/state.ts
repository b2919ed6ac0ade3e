import { jsonOf, type Json } from '../http/json.ts';
import { isTextual, saysJson } from '../http/media-type.ts';
import { textOf } from '../http/message.ts';
import type { Resource, World } from './world.ts';

/** A world as JSON, its three compartments apart: what clients set, what the server notes for itself, what it sent out. */
export function stateJson({ resources, bookkeeping, outbox }: World): Json {
  return {
    resources: Object.fromEntries(resources.map(contentJson)),
    bookkeeping: {
      requests: bookkeeping.requests,
      revision: bookkeeping.revision,
      lastIds: Object.fromEntries(bookkeeping.lastIds),
      marks: Object.fromEntries(bookkeeping.marks.map((mark): Json => ({ ...mark }))),
    },
    effects: { outbox: outbox.map((mail): Json => ({ ...mail })) },
  };
}

/** The content of a resource as JSON: its value where it is JSON, else its media type with the text or the bytes in base64. */
export function contentJson({ type, body }: Resource): Json {
  const value = saysJson(type) ? jsonOf(body) : undefined;
  if (value !== undefined) return value;
  return isTextual(type) ? { type, text: textOf(body) } : { type, base64: base64(body) };
}

// btoa, which is no part of Node alone, wants a string with one character a byte.
function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
