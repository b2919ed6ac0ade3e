import type { Json, JsonObject } from '../http/json.ts';
import { isTextual } from '../http/media-type.ts';
import { base64Of, fieldOf, utf8Of, type Header, type Request } from '../http/message.ts';
import type { Fault } from '../http/sending.ts';
import { contentJson } from '../semantics/state.ts';
import type { Effect, ServerStep } from '../semantics/step.ts';
import type { Resource } from '../semantics/world.ts';

/** The server's notes of an exchange: its half only. `delivered` says whether it wrote the reply to the connection. */
export interface LoggedExchange {
  readonly number: number;
  readonly request: Request;
  readonly step: ServerStep;
  readonly delivered: boolean;
  readonly fault: Fault;
}

/** The part of one that is told: all but the worlds before and after. The part that is kept may have been cut. */
export interface ToldExchange extends Omit<LoggedExchange, 'step'> {
  readonly step: Pick<ServerStep, 'response' | 'effects'>;
}

/** An exchange as `/_tutor/exchanges` and `serve --json` tell it. A response is told even where a fault kept it back. */
export function exchangeJson({ number, request, step, delivered, fault }: ToldExchange): JsonObject {
  const { method, target, headers } = request;
  const { response, effects } = step;
  return {
    number,
    request: { method, target, headers: lines(headers), body: bodyJson(request) },
    response: { status: response.status, headers: lines(response.headers), body: bodyJson(response) },
    delivered,
    fault: fault === 'none' ? null : fault,
    changes: effects.map(changeJson),
  };
}

function lines(headers: readonly Header[]): Json {
  return headers.map(([name, value]) => [name, value]);
}

/**
 * Text where the media type says text and the bytes are UTF-8, or there are none; else `{"base64"}`: no byte is lost. Of what was
 * cut, `{"cut"}` is the same of the first bytes, and `bytes` says how many there were.
 */
function bodyJson(message: { readonly headers: readonly Header[]; readonly body: Uint8Array }): Json {
  const isText = message.body.length === 0 || isTextual(fieldOf(message, 'Content-Type') ?? '');
  const text = isText ? utf8Of(message.body) : undefined;
  return cutJson(message.body, text ?? { base64: base64Of(message.body) });
}

function cutJson(body: Uint8Array, told: Json): Json {
  const bytes = wholeLength(body);
  return bytes === undefined ? told : { cut: told, bytes };
}

/** A net difference. Contents are as in `/_tutor/state`, null where there was or is nothing; a mail's path is whom it is about. */
export function changeJson(effect: Effect): Json {
  switch (effect.kind) {
    case 'created':
      return { kind: effect.kind, path: effect.path, before: null, after: heldJson(effect.after) };
    case 'replaced':
      return {
        kind: effect.kind,
        path: effect.path,
        before: heldJson(effect.before),
        after: heldJson(effect.after),
      };
    case 'deleted':
      return { kind: effect.kind, path: effect.path, before: heldJson(effect.before), after: null };
    case 'mailed':
      return { kind: effect.kind, path: effect.mail.about, before: null, after: { ...effect.mail } };
  }
}

// The first bytes of JSON are none, and could be taken for some.
function heldJson(resource: Resource): Json {
  const { type, body } = resource;
  if (wholeLength(body) === undefined) return contentJson(resource);
  return cutJson(body, contentJson({ type: isTextual(type) ? 'text/plain' : type, body }));
}

// The number of bytes that there were of what was cut.
const lengths = new WeakMap<Uint8Array, number>();

/** The first bytes, at most so many, and no part of a character of UTF-8; the bytes themselves where there are no more. */
export function cut(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > most - 3 && isContinued(bytes.subarray(end, end + 1))) end -= 1;
  const first = bytes.slice(0, end);
  lengths.set(first, bytes.length);
  return first;
}

/** Returns how many bytes there were of bytes that were cut; `undefined` for those that are whole. */
export function wholeLength(bytes: Uint8Array): number | undefined {
  return lengths.get(bytes);
}

function isContinued(one: Uint8Array): boolean {
  return one.every((byte) => (byte & 0xc0) === 0x80);
}
