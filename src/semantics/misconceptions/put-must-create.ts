import type { Check } from '../semantics.ts';
import type { ServerBelief } from './misconception.ts';

export const putMustCreate: ServerBelief = {
  kind: 'server',
  id: 'put-must-create',
  belief: 'PUT has to create what is absent.',
  works: 'every PUT creates what is absent',
  truth: 'No server has to let a PUT create. One that does must answer 201 when it creates.',
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
