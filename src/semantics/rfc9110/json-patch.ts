import { depthOf, isJsonObject, type Json } from '../../http/json.ts';
import {
  add,
  copyOf,
  draftOf,
  extentOf,
  isDraftOf,
  isPointer,
  jsonFrom,
  move,
  remove,
  replace,
  tokensOf,
  valueAt,
  type Draft,
} from './json-pointer.ts';
import { CARRIED_LIMIT, DEPTH_LIMIT } from './limits.ts';

/** RFC 6902 §5: the value after all operations; `undefined` where one of them fails, or they come to a limit. */
export function applied(held: Json, operations: readonly Operation[]): Json | undefined {
  const { value, end } = attempted(held, operations);
  return end === 'done' ? value : undefined;
}

/** The end that operations came to: all done, at one that fails, or at a limit. */
type End = 'done' | 'failed' | 'too-deep' | 'too-much';

/** The result of operations on a value until they came to an end. */
interface Attempt {
  readonly value: Json;
  readonly end: End;
}

/**
 * Performs operations up to the first that fails, on one copy of what is held: a copy for each would make the time grow with
 * the square of the patch. Copies of copies would soon fill any memory, so that they are counted.
 */
export function attempted(held: Json, operations: readonly Operation[]): Attempt {
  let draft = draftOf(held);
  let carried = 0;
  for (const operation of operations) {
    const extent = extentBy(operation, draft);
    carried += extent.carried;
    if (carried > CARRIED_LIMIT) return { value: jsonFrom(draft), end: 'too-much' };
    const after = performed(operation, draft);
    if (after === undefined) return { value: jsonFrom(draft), end: 'failed' };
    draft = after;
    if (tokensOf(operation.path).length + extent.depth > DEPTH_LIMIT)
      return { value: jsonFrom(draft), end: 'too-deep' };
  }
  return { value: jsonFrom(draft), end: 'done' };
}

// The depth of what an operation puts or compares, and the amount that it carries from one place to another.
function extentBy(operation: Operation, draft: Draft): { readonly depth: number; readonly carried: number } {
  switch (operation.op) {
    case 'add':
    case 'replace':
    case 'test':
      return { depth: depthOf(operation.value), carried: 0 };
    case 'move':
    case 'copy': {
      const { depth, weight } = extentOf(valueAt(draft, tokensOf(operation.from)) ?? null);
      return { depth, carried: weight };
    }
    case 'remove':
      return { depth: 0, carried: 0 };
  }
}

// The draft, or what takes its place; `undefined` where the operation fails, and has changed nothing.
function performed(operation: Operation, draft: Draft): Draft | undefined {
  const path = tokensOf(operation.path);
  switch (operation.op) {
    case 'add':
      return add(draft, path, draftOf(operation.value));
    case 'replace':
      return replace(draft, path, draftOf(operation.value));
    case 'remove':
      return remove(draft, path);
    case 'test':
      return isDraftOf(valueAt(draft, path), operation.value) ? draft : undefined;
    case 'copy': {
      const content = valueAt(draft, tokensOf(operation.from));
      return content === undefined ? undefined : add(draft, path, copyOf(content));
    }
    case 'move':
      return moved(operation, draft);
  }
}

type Moving = Extract<Operation, { readonly from: string }>;

// RFC 6902 §4.4: nothing moves into itself, and a move to where a value is already changes nothing.
function moved({ from, path }: Moving, draft: Draft): Draft | undefined {
  if (path === from) return valueAt(draft, tokensOf(from)) === undefined ? undefined : draft;
  return path.startsWith(`${from}/`) ? undefined : move(draft, tokensOf(from), tokensOf(path));
}

/** One operation of a JSON Patch (RFC 6902 §4). Members beyond these are ignored. */
export type Operation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: Json }
  | { readonly op: 'move' | 'copy'; readonly path: string; readonly from: string }
  | { readonly op: 'remove'; readonly path: string };

/** Tells whether a value is a JSON Patch document in form (RFC 6902 §3, §4). */
export function isJsonPatch(document: Json): document is readonly Operation[] {
  return Array.isArray(document) && (document as readonly Json[]).every(isOperation);
}

// Checks what each operation has beside its path (RFC 6902 §4).
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
