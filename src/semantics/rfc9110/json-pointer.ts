import type { Json, JsonObject } from '../../http/json.ts';

/** Whether a value is a JSON Pointer (RFC 6901 §3). */
export function isPointer(value: Json | undefined): value is string {
  return typeof value === 'string' && /^(?:\/|$)/.test(value) && !/~(?![01])/.test(value);
}

/** The reference tokens of a JSON Pointer. RFC 6901 §4: unescaped in this order, so that ~01 is ~1 and not a slash. */
export function tokensOf(pointer: string): readonly string[] {
  const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');
  return pointer.split('/').slice(1).map(unescaped);
}

/** The value that tokens point at in a whole; `undefined` where there is none. */
export function valueAt(whole: Json, tokens: readonly string[]): Json | undefined {
  return tokens.reduce<Json | undefined>(partOf, whole);
}

/** The whole with a value added at tokens (RFC 6902 §4.1); `undefined` where it cannot be. */
export function added(whole: Json, tokens: readonly string[], value: Json): Json | undefined {
  return isBelow(tokens) ? edited(whole, tokens, inserting(value)) : value;
}

/** The whole with a value in place of the one at tokens (RFC 6902 §4.3); `undefined` where there is none. */
export function replaced(whole: Json, tokens: readonly string[], value: Json): Json | undefined {
  if (valueAt(whole, tokens) === undefined) return undefined;
  return isBelow(tokens) ? edited(whole, tokens, setting(value)) : value;
}

/** The whole without the value at tokens (RFC 6902 §4.2); `undefined` where there is none, and of the whole itself. */
export function removed(whole: Json, tokens: readonly string[]): Json | undefined {
  return isBelow(tokens) && valueAt(whole, tokens) !== undefined ? edited(whole, tokens, removing) : undefined;
}

type Below = readonly [string, ...string[]];

function isBelow(tokens: readonly string[]): tokens is Below {
  return tokens.length > 0;
}

type Edit = (container: Container, token: string) => Container | undefined;
type Container = readonly Json[] | JsonObject;

// The containers on the way are new ones, with what was edited in place of what was there.
function edited(whole: Json, [token, ...rest]: Below, edit: Edit): Container | undefined {
  if (!isContainer(whole)) return undefined;
  if (!isBelow(rest)) return edit(whole, token);
  const part = partOf(whole, token);
  const after = part === undefined ? undefined : edited(part, rest, edit);
  return after === undefined ? undefined : setting(after)(whole, token);
}

const setting =
  (value: Json): Edit =>
  (container, token) =>
    isArray(container) ? container.with(Number(token), value) : { ...container, [token]: value };

const removing: Edit = (container, token) =>
  isArray(container)
    ? container.toSpliced(Number(token), 1)
    : Object.fromEntries(Object.entries(container).filter(([name]) => name !== token));

const inserting =
  (value: Json): Edit =>
  (container, token) => {
    if (!isArray(container)) return setting(value)(container, token);
    const index = token === '-' ? container.length : indexIn(token);
    return index > container.length ? undefined : container.toSpliced(index, 0, value);
  };

// Only what is a value's own: neither an array's length nor an object's toString is part of it.
function partOf(whole: Json | undefined, token: string): Json | undefined {
  if (!isContainer(whole)) return undefined;
  if (isArray(whole)) return whole[indexIn(token)];
  return Object.hasOwn(whole, token) ? whole[token] : undefined;
}

// RFC 6901 §4: digits, without leading zeros. Anything else is beyond the end of any array.
function indexIn(token: string): number {
  return /^(?:0|[1-9]\d*)$/.test(token) ? Number(token) : Infinity;
}

function isContainer(value: Json | undefined): value is Container {
  return typeof value === 'object' && value !== null;
}

function isArray(value: Container): value is readonly Json[] {
  return Array.isArray(value);
}
