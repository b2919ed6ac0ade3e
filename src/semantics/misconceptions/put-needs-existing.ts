import { absent } from '../reply.ts';
import type { Check } from '../semantics.ts';
import type { ServerBelief } from './misconception.ts';

export const putNeedsExisting: ServerBelief = {
  kind: 'server',
  id: 'put-needs-existing',
  belief: 'PUT only updates what is there.',
  works: 'PUT only updates what is there',
  truth:
    'A server may let PUT create what is absent, as this one does. A PUT that creates must be answered 201, one that replaces 200 or 204.',
  reference: 'RFC 9110 §9.3.4',
  standing: 'declaration',
  change: (rfc9110) => ({
    ...rfc9110,
    checks: rfc9110.checks.map((check) => (check.id === 'exists' ? alsoForPut(check) : check)),
  }),
};

function alsoForPut({ id, refusal }: Check): Check {
  return {
    id,
    refusal: (situation) => {
      const { request, world, target } = situation;
      const isMissing = request.method === 'PUT' && !world.resources.has(target.path);
      return isMissing ? absent(target.path) : refusal(situation);
    },
  };
}
