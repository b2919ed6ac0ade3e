import { applyPatch, type Operation } from 'rfc6902';
import { isJsonObject, type Json, type JsonObject } from '../../http/json.ts';

/** Whether a value is a JSON Patch document in form (RFC 6902 §3, §4). */
export function isJsonPatch(document: Json): document is readonly (Json & Operation)[] {
  return Array.isArray(document) && (document as readonly Json[]).every(isOperation);
}

function isOperation(value: Json): boolean {
  if (!isJsonObject(value) || !isPointer(value.path) || typeof value.op !== 'string') return false;
  return needed.get(value.op)?.(value) ?? false;
}

// What each operation has beside its path (RFC 6902 §4).
const hasValue = (operation: JsonObject): boolean => Object.hasOwn(operation, 'value');
const hasFrom = ({ from }: JsonObject): boolean => isPointer(from);
const needed: ReadonlyMap<string, (operation: JsonObject) => boolean> = new Map([
  ['add', hasValue],
  ['replace', hasValue],
  ['test', hasValue],
  ['move', hasFrom],
  ['copy', hasFrom],
  ['remove', () => true],
]);

// RFC 6901 §3.
function isPointer(value: Json | undefined): value is string {
  return typeof value === 'string' && /^(?:\/(?:[^~]|~[01])*)*$/.test(value);
}

/** Whether an operation points at what is no member of the value, but of all values of its kind. */
export function isIntrusive(document: Json): boolean {
  return Array.isArray(document) && (document as readonly Json[]).some((each) => INTO.test(pointersOf(each)));
}

const INTO = /\/(?:__proto__|constructor\/prototype)(?:[\/"]|$)/m;

function pointersOf(operation: Json): string {
  return isJsonObject(operation) ? `${JSON.stringify(operation.path)}\n${JSON.stringify(operation.from)}` : '';
}

/** RFC 6902 §5: the value after all operations; `undefined` where one of them fails. */
export function applied(held: Json, document: Json): Json | undefined {
  const outcome = attempted(held, document);
  return outcome.errors.every((error) => error === null) ? outcome.value : undefined;
}

/** The value after those operations that could be performed, and what became of each. */
export function attempted(held: Json, document: Json): { readonly value: Json; readonly errors: readonly unknown[] } {
  // The library changes what it is given, and cannot put another value in place of the whole.
  const holder = { whole: JSON.parse(JSON.stringify(held)) as Json };
  const operations = (JSON.parse(JSON.stringify(document)) as Operation[]).map(inWhole);
  const errors = applyPatch(holder, operations);
  return { value: holder.whole, errors };
}

function inWhole(operation: Operation): Operation {
  const path = `/whole${operation.path}`;
  return 'from' in operation ? { ...operation, path, from: `/whole${operation.from}` } : { ...operation, path };
}
