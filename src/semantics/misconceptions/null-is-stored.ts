import { isJsonObject, type Json } from '../../http/json.ts';
import type { ServerBelief } from './misconception.ts';

export const nullIsStored: ServerBelief = {
  kind: 'server',
  id: 'null-is-stored',
  belief: 'A null in a merge patch is stored as null.',
  works: 'a merge patch sets a member to the null that it sends',
  truth: 'In a merge patch null stands for removal: a member that it gives as null is removed.',
  reference: 'RFC 7396 §1, §2',
  standing: 'rfc',
  change: (rfc9110) => ({
    ...rfc9110,
    patch: (held, document, format) =>
      format === 'application/merge-patch+json' ? setting(held, document) : rfc9110.patch(held, document, format),
  }),
};

function setting(held: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const before = isJsonObject(held) ? held : {};
  const set = Object.entries(patch).map(([name, value]) => {
    return [name, setting(Object.hasOwn(before, name) ? before[name] : undefined, value)] as const;
  });
  return { ...before, ...Object.fromEntries(set) };
}
