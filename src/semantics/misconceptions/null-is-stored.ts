import { isJsonObject, type Json } from '../../http/json.ts';
import type { ServerBelief } from './misconception.ts';

export const nullIsStored: ServerBelief = {
  kind: 'server',
  id: 'null-is-stored',
  belief: 'A null in a merge patch is stored as null.',
  works: 'a merge patch stores a null that it sends',
  truth: 'In a merge patch null removes the member: such a patch can set no member to null.',
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
  const set = Object.entries(patch).map(([name, value]) => [name, setting(before[name], value)] as const);
  return { ...before, ...Object.fromEntries(set) };
}
