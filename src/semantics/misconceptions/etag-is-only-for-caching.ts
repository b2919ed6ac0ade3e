import type { Check } from '../semantics.ts';
import type { ServerBelief } from './misconception.ts';

export const etagIsOnlyForCaching: ServerBelief = {
  kind: 'server',
  id: 'etag-is-only-for-caching',
  belief: 'Preconditions are only for caches: a write is carried out, whatever its precondition says.',
  works: 'a write is carried out whatever its precondition',
  truth: 'A precondition guards a write as well: where If-Match or If-None-Match is false, it must not be performed.',
  reference: 'RFC 9110 §13.1.1, §13.1.2',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, checks: rfc9110.checks.map(onlyForReading) }),
};

// Who knows of no such guard asks for none either.
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
