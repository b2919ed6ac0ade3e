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

/** The size of a JSON value. */
export interface JsonSize {
  /** The depth to which arrays and objects are nested: 0 for a number, 1 for `[]`. */
  readonly depth: number;
  /** The number of values that it holds, itself and those within others counted. */
  readonly values: number;
}

const ALL: JsonSize = { depth: Infinity, values: Infinity };

/** Counts without recursion, so that no depth breaks it; and stops where there is more than `most` of either. */
export function sizeOf(value: Json, most: JsonSize = ALL): JsonSize {
  let level: readonly Json[] = [value];
  let values = 1;
  for (let depth = 0; ; depth += 1) {
    const containers = level.filter((each) => typeof each === 'object' && each !== null);
    if (containers.length === 0) return { depth, values };
    const parts = containers.map((each) => (isList(each) ? each : Object.values(each)));
    values += parts.reduce((sum, { length }) => sum + length, 0);
    if (depth >= most.depth || values > most.values) return { depth: depth + 1, values };
    level = parts.flat();
  }
}

/** Returns how deep a JSON value is nested. */
export function depthOf(value: Json): number {
  return sizeOf(value).depth;
}

/** Tells whether two JSON values are equal: members in any order, array elements in theirs. */
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

/** Tells whether a JSON value is an array. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Returns what a table holds under a key of its own: `constructor` is a good name, and in no table before it is put there. */
export function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A JSON value as text that equal values share: members in the order of their names, no whitespace; `undefined` of `undefined`. */
export function canonical(value: Json | undefined): string | undefined {
  return JSON.stringify(value, (_, each: Json) =>
    isJsonObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}
