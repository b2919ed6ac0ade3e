import type { Check } from '../semantics.ts';
import type { ServerBelief } from './misconception.ts';

export const etagIsOnlyForCaching: ServerBelief = {
  kind: 'server',
  id: 'etag-is-only-for-caching',
  belief: 'An ETag is only for caches.',
  works: 'If-Match guards nothing',
  truth: 'A request whose If-Match is false must not be performed: so a client changes only what it has seen.',
  reference: 'RFC 9110 §13.1.1',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, checks: rfc9110.checks.map(onlyForReading) }),
};

function onlyForReading(check: Check): Check {
  if (check.id !== 'precondition' && check.id !== 'guard') return check;
  return {
    ...check,
    refusal: (situation) => {
      const { method } = situation.request;
      return method === 'GET' || method === 'HEAD' ? check.refusal(situation) : undefined;
    },
  };
}
