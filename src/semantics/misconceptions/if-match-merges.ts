import { fieldOf } from '../../http/message.ts';
import { precondition } from '../rfc9110/preconditions.ts';
import { put } from '../rfc9110/put.ts';
import type { Check, Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';
import { merged } from './put-merges.ts';

export const ifMatchMerges: ServerBelief = {
  kind: 'server',
  id: 'if-match-merges',
  belief: 'By If-Match the server sees what others have changed, and merges my change with it.',
  works: 'a PUT whose If-Match is false is merged with what is there',
  truth:
    'Where If-Match is false, a request must not be performed: nothing of it is merged. What to do then is up to the client.',
  reference: 'RFC 9110 §13.1.1',
  standing: 'rfc',
  change: (rfc9110) => {
    const merging = { ...rfc9110, checks: rfc9110.checks.map(exceptWhatIsMerged) };
    return withAct(withAct(merging, 'member', 'PUT', merge), 'document', 'PUT', merge);
  },
};

function exceptWhatIsMerged(check: Check): Check {
  if (check.id !== 'precondition') return check;
  return { ...check, refusal: (situation) => (isMerged(situation) ? undefined : check.refusal(situation)) };
}

function merge(situation: Situation<TargetOf<'member' | 'document'>>): Answer {
  return isMerged(situation)
    ? put({ ...situation, semantics: { ...situation.semantics, replace: merged } })
    : put(situation);
}

// A PUT of what is there in another state than If-Match names, where nothing else is false.
function isMerged(situation: Situation): boolean {
  const { request, target, world } = situation;
  const isThere = (target.kind === 'member' || target.kind === 'document') && world.resources.has(target.path);
  if (!isThere || request.method !== 'PUT' || fieldOf(request, 'If-Match') === undefined) return false;
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'if-match');
  return (
    precondition(situation) !== undefined &&
    precondition({ ...situation, request: { ...request, headers } }) === undefined
  );
}
