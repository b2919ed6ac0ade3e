import { utf8Of } from './message.ts';

/** Anything JSON can say (RFC 8259). */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value that UTF-8 bytes hold as JSON; `undefined` where they are malformed, empty or not UTF-8. */
export function jsonOf(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(utf8Of(bytes) ?? '') as Json;
  } catch {
    return undefined;
  }
}

/** How deep arrays and objects are nested: 0 for a number, 1 for `[]`. Counts without recursion, so that no depth breaks it. */
export function depthOf(value: Json): number {
  let level: readonly Json[] = [value];
  for (let depth = 0; ; depth += 1) {
    const containers = level.filter((each) => typeof each === 'object' && each !== null);
    if (containers.length === 0) return depth;
    level = containers.flatMap((each) => Object.values(each as JsonObject));
  }
}

/** Whether two JSON values are equal: members in any order, array elements in theirs. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (isList(one)) {
    return isList(other) && one.length === other.length && one.every((each, index) => sameJson(each, other[index]));
  }
  if (!isJsonObject(one)) return one === other;
  if (!isJsonObject(other)) return false;
  const members = Object.entries(one);
  if (members.length !== Object.keys(other).length) return false;
  return members.every(([name, value]) => Object.hasOwn(other, name) && sameJson(value, other[name]));
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A JSON value as text that equal values share: members in the order of their names, no whitespace; `undefined` of `undefined`. */
export function canonical(value: Json | undefined): string | undefined {
  return JSON.stringify(value, (_, each: Json) =>
    isJsonObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}
