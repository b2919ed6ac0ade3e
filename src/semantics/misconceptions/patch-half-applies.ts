import { sameJson } from '../../http/json.ts';
import { attempted, isJsonPatch } from '../rfc9110/json-patch.ts';
import { patch } from '../rfc9110/patch.ts';
import type { Patch, Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';

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
function half(situation: Situation<TargetOf<'member' | 'document'>>): Answer {
  const whole = patch(situation);
  if (whole.writes.length > 0) return whole;
  const { writes } = patch({ ...situation, semantics: { ...situation.semantics, patch: untilItFails } });
  return { ...whole, writes };
}

// Where nothing was done until then, nothing is left.
const untilItFails: Patch = (held, document, format) => {
  if (format !== 'application/json-patch+json' || !isJsonPatch(document)) return undefined;
  const { value, end } = attempted(held, document);
  return end !== 'failed' || sameJson(value, held) ? undefined : value;
};
