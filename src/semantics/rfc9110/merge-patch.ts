import { isJsonObject, type Json } from '../../http/json.ts';

/** What becomes of a value where a patch has anything but an object for it. */
type Replace = (held: Json | undefined, patch: Json) => Json;

/** RFC 7396 §2: members are set, null removes one, what is left out stays; anything but an object takes the place of all. */
export function merged(held: Json | undefined, patch: Json, replace: Replace = (_, value) => value): Json {
  if (!isJsonObject(patch)) return replace(held, patch);
  // A member that is set again keeps its place.
  const members = new Map(isJsonObject(held) ? Object.entries(held) : []);
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) members.delete(name);
    else members.set(name, merged(members.get(name), change, replace));
  }
  return Object.fromEntries(members);
}
