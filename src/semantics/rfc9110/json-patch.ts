import { depthOf, sameJson, type Json } from '../../http/json.ts';
import { added, removed, replaced, tokensOf, valueAt } from './json-pointer.ts';
import { CONTENT_LIMIT, DEPTH_LIMIT } from './limits.ts';
import type { Operation } from './operation.ts';

/** RFC 6902 §5: the value after all operations; `undefined` where one of them fails. */
export function applied(held: Json, operations: readonly Operation[]): Json | undefined {
  const { value, failed } = attempted(held, operations);
  return failed ? undefined : value;
}

/** What operations made of a value: all of them, or those before the first that fails. */
export interface Attempt {
  readonly value: Json;
  readonly failed: boolean;
}

/**
 * Performs operations up to the first that fails. Copies of copies would soon fill any memory: a value beyond the limits, which
 * is not stored whatever else is to be done with it, is operated on no further.
 */
export function attempted(held: Json, operations: readonly Operation[]): Attempt {
  let value = held;
  let copied = 0;
  for (const operation of operations) {
    const content = contentOf(operation, value);
    const after = content === undefined ? undefined : performed(operation, value, content);
    if (content === undefined || after === undefined) return { value, failed: true };
    value = after;
    if (tokensOf(operation.path).length + depthOf(content) > DEPTH_LIMIT) break;
    if (operation.op !== 'copy') continue;
    copied += lengthOf(content);
    if (copied > CONTENT_LIMIT && lengthOf(value) > CONTENT_LIMIT) break;
  }
  return { value, failed: false };
}

const lengthOf = (value: Json): number => JSON.stringify(value).length;

// What an operation puts or compares; `undefined` where it should be found, and is not.
function contentOf(operation: Operation, value: Json): Json | undefined {
  switch (operation.op) {
    case 'add':
    case 'replace':
    case 'test':
      return operation.value;
    case 'move':
    case 'copy':
      return valueAt(value, tokensOf(operation.from));
    case 'remove':
      return null;
  }
}

function performed(operation: Operation, value: Json, content: Json): Json | undefined {
  const path = tokensOf(operation.path);
  switch (operation.op) {
    case 'add':
    case 'copy':
      return added(value, path, content);
    case 'remove':
      return removed(value, path);
    case 'replace':
      return replaced(value, path, content);
    case 'test':
      return sameJson(valueAt(value, path), content) ? value : undefined;
    case 'move':
      return moved(operation, value, content);
  }
}

type Moving = Extract<Operation, { readonly from: string }>;

// RFC 6902 §4.4: nothing moves into itself, and a move to where a value is already changes nothing.
function moved({ from, path }: Moving, value: Json, content: Json): Json | undefined {
  if (path === from) return value;
  const without = path.startsWith(`${from}/`) ? undefined : removed(value, tokensOf(from));
  return without === undefined ? undefined : added(without, tokensOf(path), content);
}
