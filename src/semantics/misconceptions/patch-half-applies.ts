import { jsonOf } from '../../http/json.ts';
import { attempted, isJsonPatch } from '../rfc9110/json-patch.ts';
import { patch, patchFormatOf } from '../rfc9110/patch.ts';
import { representationOf, storedForm } from '../rfc9110/representation.ts';
import type { Situation } from '../semantics.ts';
import { valueIn } from '../state.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { jsonResource } from '../world.ts';
import { withAct, type ServerBelief } from './misconception.ts';

export const patchHalfApplies: ServerBelief = {
  kind: 'server',
  id: 'patch-half-applies',
  belief: 'A patch that fails half-way leaves its first half behind.',
  works: 'a patch that fails leaves what it did until then',
  truth: 'A patch is applied whole or not at all.',
  reference: 'RFC 5789 §2',
  standing: 'rfc',
  change: (rfc9110) => withAct(withAct(rfc9110, 'member', 'PATCH', half), 'document', 'PATCH', half),
};

// The answer is that of the reference; what was done until the first failure stays.
function half(situation: Situation<TargetOf<'member' | 'document'>>): Answer {
  const answer = patch(situation);
  const { request, target, world } = situation;
  const document = jsonOf(request.body);
  const held = world.resources.get(target.path);
  const before = held && valueIn(representationOf(world, target.path, held));
  const isJson = patchFormatOf(request) === 'application/json-patch+json';
  if (answer.writes.length > 0 || !isJson || document === undefined || before === undefined) return answer;
  if (!isJsonPatch(document)) return answer;
  const { errors } = attempted(before, document);
  const done = document.slice(
    0,
    errors.findIndex((error) => error !== null),
  );
  const left = attempted(before, done).value;
  return { ...answer, writes: [{ kind: 'set', path: target.path, resource: storedForm(target, jsonResource(left)) }] };
}
