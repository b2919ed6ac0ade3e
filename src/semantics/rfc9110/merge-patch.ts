import { isJsonObject, type Json } from '../../http/json.ts';

/** RFC 7396 §2: members are set, null removes one, what is left out stays; anything but an object takes the place of all. */
export function merged(held: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  // A member that is set again keeps its place.
  const members = new Map(isJsonObject(held) ? Object.entries(held) : []);
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) members.delete(name);
    else members.set(name, merged(members.get(name), change));
  }
  return Object.fromEntries(members);
}
