import { canonical, isJsonObject, isList, ownValue, sameJson, type Json } from '../../http/json.ts';
import { sameRequest } from '../../http/same-request.ts';
import type { Sending } from '../../http/sending.ts';
import { attempted, isJsonPatch } from '../rfc9110/json-patch.ts';
import { mergePatched, patch } from '../rfc9110/patch.ts';
import type { Patch, Situation } from '../semantics.ts';
import type { ServerAnswer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ScenarioBelief, type ServerBelief, type WordsBelief } from './misconception.ts';

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
        ? mergePatched(held, document, joined)
        : rfc9110.patch(held, document, format),
  }),
};

// By value: who takes lists for merged expects no element twice.
function joined(held: Json | undefined, sent: Json): Json {
  if (!isList(held) || !isList(sent)) return sent;
  return [...new Map([...held, ...sent].map((each) => [canonical(each), each])).values()];
}

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
    return [name, setting(ownValue(before, name), value)] as const;
  });
  return { ...before, ...Object.fromEntries(set) };
}

export const patchHalfApplies: ServerBelief = {
  kind: 'server',
  id: 'patch-half-applies',
  belief: 'A patch that fails half-way leaves its first half behind.',
  works: 'a patch that fails leaves what it did until then',
  truth: 'A server must apply a patch whole, or not at all.',
  reference: 'RFC 5789 §2',
  standing: 'rfc',
  change: (rfc9110) => withAct(withAct(rfc9110, 'member', 'PATCH', half), 'document', 'PATCH', half),
};

// The answer is that of the reference; what was done until the first failure stays.
function half(situation: Situation<TargetOf<'member' | 'document'>>): ServerAnswer {
  const whole = patch(situation);
  if (whole.writes.length > 0) return whole;
  const { writes } = patch({ ...situation, semantics: { ...situation.semantics, patch: untilItFails } });
  return { ...whole, writes };
}

// Nothing is left if nothing was done until then.
const untilItFails: Patch = (held, document, format) => {
  if (format !== 'application/json-patch+json' || !isJsonPatch(document)) return undefined;
  const { value, end } = attempted(held, document);
  return end !== 'failed' || sameJson(value, held) ? undefined : value;
};

export const patchIsIdempotent: ScenarioBelief = {
  kind: 'scenario',
  id: 'patch-is-idempotent',
  belief: 'The same PATCH again changes nothing more.',
  works: 'the same PATCH is carried out only once',
  truth: 'PATCH is not idempotent as a method: whether a repeat changes more depends on the patch.',
  reference: 'RFC 5789 §2',
  rewrite: (sendings) =>
    sendings.map((each, index): Sending => {
      const isRepeat = each.request.method === 'PATCH' && sendings.slice(0, index).some(isDoneAs(each));
      return isRepeat ? { ...each, fault: 'drop-before-apply' } : each;
    }),
};

// Of a PATCH that did not arrive, the next is no repeat.
const isDoneAs =
  ({ request }: Sending) =>
  (earlier: Sending): boolean =>
    earlier.fault !== 'drop-before-apply' && sameRequest(request, earlier.request);

export const patchIsNeverIdempotent: WordsBelief = {
  kind: 'words',
  id: 'patch-is-never-idempotent',
  belief: 'Every PATCH changes more when it is repeated.',
  works: 'no PATCH can be sent twice without doing more',
  truth: 'PATCH as a method promises nothing about a repeat, but a patch can be made so that it is idempotent.',
  reference: 'RFC 5789 §2',
};
