import { isJsonObject, isList, type Json } from '../../http/json.ts';

/** Tells whether a value is a JSON Pointer (RFC 6901 §3). */
export function isPointer(value: Json | undefined): value is string {
  return typeof value === 'string' && /^(?:\/|$)/.test(value) && !/~(?![01])/.test(value);
}

/** The reference tokens of a JSON Pointer. RFC 6901 §4: unescaped in this order, so that ~01 is ~1 and not a slash. */
export function tokensOf(pointer: string): readonly string[] {
  const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');
  return pointer.split('/').slice(1).map(unescaped);
}

/** The value that tokens point at in a whole; `undefined` where there is none. */
export function valueAt(whole: Draft, tokens: readonly string[]): Draft | undefined {
  return tokens.reduce<Draft | undefined>(partOf, whole);
}

/** Adds a value at tokens (RFC 6902 §4.1). Gives the whole; `undefined` where it cannot be, and nothing is changed then. */
export function add(whole: Draft, tokens: readonly string[], value: Draft): Draft | undefined {
  const token = tokens.at(-1);
  if (token === undefined) return value;
  const container = valueAt(whole, tokens.slice(0, -1));
  if (container instanceof Map) {
    container.set(token, value);
    return whole;
  }
  if (!Array.isArray(container)) return undefined;
  const index = token === '-' ? container.length : indexIn(token);
  if (index > container.length) return undefined;
  container.splice(index, 0, value);
  return whole;
}

/** Puts a value in place of the one at tokens (RFC 6902 §4.3). Gives the whole; `undefined` where there is none. */
export function replace(whole: Draft, tokens: readonly string[], value: Draft): Draft | undefined {
  if (tokens.length === 0) return value;
  const spot = spotAt(whole, tokens);
  if (spot === undefined) return undefined;
  if (spot.kind === 'element') spot.list[spot.index] = value;
  else spot.map.set(spot.name, value);
  return whole;
}

/** Removes the value at tokens (RFC 6902 §4.2). Gives the whole; `undefined` where there is none, and of the whole itself. */
export function remove(whole: Draft, tokens: readonly string[]): Draft | undefined {
  const spot = spotAt(whole, tokens);
  if (spot === undefined) return undefined;
  if (spot.kind === 'element') spot.list.splice(spot.index, 1);
  else spot.map.delete(spot.name);
  return whole;
}

/**
 * Moves a value to a place that is not inside it (RFC 6902 §4.4). Gives the whole; `undefined` where it cannot be, and
 * nothing is changed then: an element is put back, since those behind it have moved up; a member is taken away last.
 */
export function move(whole: Draft, from: readonly string[], to: readonly string[]): Draft | undefined {
  const spot = spotAt(whole, from);
  if (spot === undefined) return undefined;
  if (spot.kind === 'element') {
    spot.list.splice(spot.index, 1);
    const after = add(whole, to, spot.value);
    if (after === undefined) spot.list.splice(spot.index, 0, spot.value);
    return after;
  }
  const after = add(whole, to, spot.value);
  if (after !== undefined) spot.map.delete(spot.name);
  return after;
}

/** A value with what holds it. */
type Spot =
  | { readonly kind: 'element'; readonly list: Draft[]; readonly index: number; readonly value: Draft }
  | { readonly kind: 'member'; readonly map: Map<string, Draft>; readonly name: string; readonly value: Draft };

function spotAt(whole: Draft, tokens: readonly string[]): Spot | undefined {
  const token = tokens.at(-1);
  if (token === undefined) return undefined;
  const container = valueAt(whole, tokens.slice(0, -1));
  if (Array.isArray(container)) {
    const index = indexIn(token);
    const value = container[index];
    return value === undefined ? undefined : { kind: 'element', list: container, index, value };
  }
  const value = partOf(container, token);
  return value === undefined || !(container instanceof Map)
    ? undefined
    : { kind: 'member', map: container, name: token, value };
}

function partOf(whole: Draft | undefined, token: string): Draft | undefined {
  if (Array.isArray(whole)) return whole[indexIn(token)];
  return whole instanceof Map ? whole.get(token) : undefined;
}

// RFC 6901 §4: digits, without leading zeros. Anything else is beyond the end of any array.
function indexIn(token: string): number {
  return /^(?:0|[1-9]\d*)$/.test(token) ? Number(token) : Infinity;
}

/** A JSON value that is changed in place. Nothing else holds on to its lists and maps. */
export type Draft = null | boolean | number | string | Draft[] | Map<string, Draft>;

/** A copy of a value, to be changed. */
export function draftOf(value: Json): Draft {
  if (isList(value)) return value.map(draftOf);
  if (!isJsonObject(value)) return value;
  return new Map(Object.entries(value).map(([name, member]) => [name, draftOf(member)]));
}

/** A copy of a draft, to be changed apart from it. */
export function copyOf(draft: Draft): Draft {
  if (Array.isArray(draft)) return draft.map(copyOf);
  return draft instanceof Map ? new Map([...draft].map(([name, member]) => [name, copyOf(member)])) : draft;
}

/** The value that a draft has become. */
export function jsonFrom(draft: Draft): Json {
  if (Array.isArray(draft)) return draft.map(jsonFrom);
  if (!(draft instanceof Map)) return draft;
  return Object.fromEntries([...draft].map(([name, member]) => [name, jsonFrom(member)]));
}

/** Compares a draft with a value: members in any order, elements in theirs. Looks at no more than the value has. */
export function isDraftOf(draft: Draft | undefined, value: Json): boolean {
  if (isList(value)) {
    if (!Array.isArray(draft) || draft.length !== value.length) return false;
    return value.every((element, index) => isDraftOf(draft[index], element));
  }
  if (!isJsonObject(value)) return draft === value;
  const members = Object.entries(value);
  if (!(draft instanceof Map) || draft.size !== members.length) return false;
  return members.every(([name, member]) => isDraftOf(draft.get(name), member));
}

/** The weight of a draft in memory, in about bytes; and the depth to which it is nested, as `depthOf` counts. */
interface Extent {
  readonly weight: number;
  readonly depth: number;
}

const EACH_PART = 16;

export function extentOf(draft: Draft): Extent {
  if (typeof draft === 'string') return { weight: draft.length + EACH_PART, depth: 0 };
  if (draft === null || typeof draft !== 'object') return { weight: EACH_PART, depth: 0 };
  const names = Array.isArray(draft) ? [] : [...draft.keys()];
  let weight = names.reduce((sum, name) => sum + name.length, EACH_PART);
  let depth = 0;
  for (const part of draft.values()) {
    const extent = extentOf(part);
    weight += extent.weight;
    depth = Math.max(depth, extent.depth);
  }
  return { weight, depth: depth + 1 };
}
