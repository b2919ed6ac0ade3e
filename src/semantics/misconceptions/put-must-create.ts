import type { Check } from '../semantics.ts';
import type { ServerBelief } from './misconception.ts';

export const putMustCreate: ServerBelief = {
  kind: 'server',
  id: 'put-must-create',
  belief: 'PUT has to create what is absent.',
  works: 'every PUT creates what is absent',
  truth:
    'This server declares where PUT only replaces. Whether PUT creates is for the server to say; one that does must answer 201.',
  reference: 'RFC 9110 §9.1, §9.3.4',
  standing: 'declaration',
  change: (rfc9110) => ({
    ...rfc9110,
    checks: rfc9110.checks.map((each) => (each.id === 'exists' ? exceptForPut(each) : each)),
  }),
};

function exceptForPut(check: Check): Check {
  return {
    ...check,
    refusal: (situation) => (situation.request.method === 'PUT' ? undefined : check.refusal(situation)),
  };
}
