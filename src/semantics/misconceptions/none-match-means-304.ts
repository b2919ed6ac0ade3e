import type { Check } from '../semantics.ts';
import type { ServerBelief } from './misconception.ts';

export const noneMatchMeans304: ServerBelief = {
  kind: 'server',
  id: 'none-match-means-304',
  belief: 'A false If-None-Match is answered 304, whatever the method.',
  works: 'a false If-None-Match is answered 304, whatever the method',
  truth:
    'Where If-None-Match is false, 304 answers a GET or HEAD: the copy is still good. Any other method must be answered 412.',
  reference: 'RFC 9110 §13.1.2',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, checks: rfc9110.checks.map(asIfReading) }),
};

// Only If-None-Match tells one method from another here: what else is false is answered 412 to a GET as well.
function asIfReading(check: Check): Check {
  if (check.id !== 'precondition') return check;
  return {
    ...check,
    refusal: (situation) => {
      const refused = check.refusal(situation);
      const request = { ...situation.request, method: 'GET' };
      return refused?.status === 412 ? check.refusal({ ...situation, request }) : refused;
    },
  };
}
