import type { Json } from '../../../src/http/json.ts';
import { bytesOf, type Header } from '../../../src/http/message.ts';
import type { Fault, Sending } from '../../../src/http/sending.ts';
import type { PatchFormat } from '../../../src/semantics/semantics.ts';

/** A PATCH of what is at a URL by a merge patch (RFC 7396). */
export function merging(target: string, patch: Json, ...headers: readonly Header[]): Sending {
  return patching('application/merge-patch+json', target, patch, headers);
}

/** A PATCH of what is at a URL by the operations of a JSON Patch (RFC 6902), written as `add /tags/- "a"`. */
export function operating(target: string, ...operations: readonly string[]): Sending {
  return patching('application/json-patch+json', target, operations.map(operationOf), []);
}

/** The same request, with something that goes wrong with it. */
export function meeting(fault: Fault, sending: Sending): Sending {
  return { ...sending, fault };
}

/** The same request, sent by another client. */
export function byAnother(sending: Sending): Sending {
  return { ...sending, by: 'other' };
}

function patching(format: PatchFormat, target: string, document: Json, headers: readonly Header[]): Sending {
  const body = bytesOf(JSON.stringify(document));
  return { request: { method: 'PATCH', target, headers: [['Content-Type', format], ...headers], body }, fault: 'none' };
}

function operationOf(text: string): Json {
  const [op = '', path = '', ...value] = text.split(' ');
  return value.length === 0 ? { op, path } : { op, path, value: JSON.parse(value.join(' ')) as Json };
}
