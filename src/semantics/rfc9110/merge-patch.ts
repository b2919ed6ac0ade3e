import { isJsonObject, type Json } from '../../http/json.ts';

/** RFC 7396 §2: members are set, null removes one, what is left out stays; anything but an object takes the place of all. */
export function merged(held: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const before = isJsonObject(held) ? held : {};
  const kept = Object.entries(before).filter(([name]) => !Object.hasOwn(patch, name));
  const changed = Object.entries(before).flatMap(([name, value]) => {
    const change = Object.hasOwn(patch, name) ? patch[name] : undefined;
    return change === undefined || change === null ? [] : [[name, merged(value, change)] as const];
  });
  const added = Object.entries(patch).flatMap(([name, value]) =>
    value === null || Object.hasOwn(before, name) ? [] : [[name, merged(undefined, value)] as const],
  );
  return inOrder(before, [...kept, ...changed, ...added]);
}

// The members that were there stay where they were.
function inOrder(before: Readonly<Record<string, Json>>, entries: readonly (readonly [string, Json])[]): Json {
  const byName = new Map(entries);
  const names = [...Object.keys(before).filter((name) => byName.has(name)), ...byName.keys()];
  return Object.fromEntries([...new Set(names)].map((name) => [name, byName.get(name) ?? null]));
}
