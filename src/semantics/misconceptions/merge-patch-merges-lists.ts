import { canonical, type Json } from '../../http/json.ts';
import { merged } from '../rfc9110/patch.ts';
import type { ServerBelief } from './misconception.ts';

export const mergePatchMergesLists: ServerBelief = {
  kind: 'server',
  id: 'merge-patch-merges-lists',
  belief: 'A merge patch adds to a list what it sends.',
  works: 'a merge patch adds to a list what is not in it yet',
  truth: 'A merge patch merges objects only: a list that it sends takes the place of the old one, whole.',
  reference: 'RFC 7396 §1, §2',
  standing: 'rfc',
  change: (rfc9110) => ({
    ...rfc9110,
    patch: (held, document, format) =>
      format === 'application/merge-patch+json'
        ? merged(held, document, joined)
        : rfc9110.patch(held, document, format),
  }),
};

// By value: who takes lists for merged expects no element twice.
function joined(held: Json | undefined, sent: Json): Json {
  if (!isList(held) || !isList(sent)) return sent;
  return [...new Map([...held, ...sent].map((each) => [canonical(each), each])).values()];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
