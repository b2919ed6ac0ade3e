import { isObject } from './message.ts';
import { add, at, isPointer, remove, type Root } from './pointer.ts';

/** What came of a patch: row 21 has a status for each way that it can fail. */
export type Patched = { readonly value: unknown } | 'malformed' | 'does not apply';

/** RFC 7396 §2, step by step. */
export function merged(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, merged(result.get(name), value));
  }
  return Object.fromEntries(result);
}

/** RFC 6902: operations one after the other, all or none (§5). */
export function applied(target: unknown, patch: unknown): Patched {
  if (!Array.isArray(patch) || !patch.every(isOperation)) return 'malformed';
  const root = { value: copyOf(target) };
  return patch.every((operation) => apply(root, operation)) ? root : 'does not apply';
}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from: string;
  readonly value: unknown;
}

// §4: each operation with the members that it needs.
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  add: ['value'],
  remove: [],
  replace: ['value'],
  move: ['from'],
  copy: ['from'],
  test: ['value'],
};

function isOperation(json: unknown): json is Operation {
  if (!isObject(json) || typeof json.op !== 'string' || !isPointer(json.path)) return false;
  const needs = Object.hasOwn(NEEDS, json.op) ? NEEDS[json.op] : undefined;
  return needs?.every((name) => (name === 'from' ? isPointer(json.from) : Object.hasOwn(json, name))) ?? false;
}

function apply(root: Root, { op, path, from, value }: Operation): boolean {
  switch (op) {
    case 'add':
      return add(root, path, copyOf(value));
    case 'remove':
      return remove(root, path);
    case 'replace': // §4.3: like a removal and an addition in its place
      return remove(root, path) && add(root, path, copyOf(value));
    case 'test':
      return holds(at(root, path), value);
    case 'copy':
      return put(root, path, at(root, from));
    default: {
      const found = at(root, from);
      return remove(root, from) && put(root, path, found);
    }
  }
}

function put(root: Root, path: string, found: Root | undefined): boolean {
  return found !== undefined && add(root, path, copyOf(found.value));
}

// §4.6: the order of members is no difference; numbers are the same where their values are.
function holds(found: Root | undefined, value: unknown): boolean {
  return found !== undefined && canonical(found.value) === canonical(value);
}

function copyOf(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json));
}

function canonical(json: unknown): string {
  const sorted = (_: string, value: unknown): unknown =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  return JSON.stringify(json, sorted);
}
