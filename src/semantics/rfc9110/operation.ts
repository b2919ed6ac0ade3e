import { isJsonObject, type Json } from '../../http/json.ts';
import { isPointer } from './json-pointer.ts';

/** One operation of a JSON Patch (RFC 6902 §4). Members beyond these are ignored. */
export type Operation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: Json }
  | { readonly op: 'move' | 'copy'; readonly path: string; readonly from: string }
  | { readonly op: 'remove'; readonly path: string };

/** Whether a value is a JSON Patch document in form (RFC 6902 §3, §4). */
export function isJsonPatch(document: Json): document is readonly Operation[] {
  return Array.isArray(document) && (document as readonly Json[]).every(isOperation);
}

// What each operation has beside its path (RFC 6902 §4).
function isOperation(value: Json): boolean {
  if (!isJsonObject(value) || !isPointer(value.path) || typeof value.op !== 'string') return false;
  switch (value.op) {
    case 'add':
    case 'replace':
    case 'test':
      return Object.hasOwn(value, 'value');
    case 'move':
    case 'copy':
      return isPointer(value.from);
    default:
      return value.op === 'remove';
  }
}
