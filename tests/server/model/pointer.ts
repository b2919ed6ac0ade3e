import { isObject, type Members } from './message.ts';

/** Whether a value is a JSON Pointer (RFC 6901 §3). */
export function isPointer(json: unknown): json is string {
  return typeof json === 'string' && /^(?:\/(?:[^~/]|~[01])*)*$/.test(json);
}

/** A document in a place that can hold another. */
export interface Root {
  value: unknown;
}

/** What a pointer points at; `undefined` for nothing. */
export function at(root: Root, pointer: string): Root | undefined {
  let found: Root | undefined = root;
  for (const token of tokensOf(pointer)) found = found && child(found.value, token);
  return found && { value: found.value };
}

// RFC 6901 §4: no index has a zero before it.
function child(value: unknown, token: string): Root | undefined {
  if (Array.isArray(value))
    return isIndex(token) && Number(token) < value.length ? { value: value[Number(token)] } : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? { value: value[token] } : undefined;
}

/** Adds a value at a pointer (RFC 6902 §4.1); gives whether it could. */
export function add(root: Root, pointer: string, value: unknown): boolean {
  const [parent, name] = inside(root, pointer);
  if (name === undefined) {
    root.value = value;
    return true;
  }
  if (Array.isArray(parent)) {
    const index = name === '-' ? parent.length : isIndex(name) ? Number(name) : Infinity;
    if (index > parent.length) return false;
    parent.splice(index, 0, value);
    return true;
  }
  if (!isObject(parent)) return false;
  Object.defineProperty(parent, name, { value, writable: true, enumerable: true, configurable: true });
  return true;
}

/** Takes away what a pointer points at (RFC 6902 §4.2); gives whether there was any. */
export function remove(root: Root, pointer: string): boolean {
  if (at(root, pointer) === undefined) return false;
  const [parent, name] = inside(root, pointer);
  if (name === undefined) root.value = undefined;
  else if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else Reflect.deleteProperty(parent as Members, name);
  return true;
}

/** What holds the place that a pointer points at, and what it is called there. */
function inside(root: Root, pointer: string): readonly [parent: unknown, name: string | undefined] {
  const cut = pointer.lastIndexOf('/');
  return [at(root, pointer.slice(0, Math.max(cut, 0)))?.value, tokensOf(pointer).at(-1)];
}

function tokensOf(pointer: string): readonly string[] {
  const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');
  return pointer.split('/').slice(1).map(unescaped);
}

const isIndex = (token: string): boolean => /^(?:0|[1-9]\d*)$/.test(token);
