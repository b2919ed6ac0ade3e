import { isJsonObject, type Json } from '../../http/json.ts';

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

/** How much a draft weighs in memory, in about bytes; and how deep it is nested, as `depthOf` counts. */
export interface Extent {
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

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
