import type { Sending } from '../../http/sending.ts';
import type { ScenarioBelief } from './misconception.ts';

export const unavailableMeansNotApplied: ScenarioBelief = {
  kind: 'scenario',
  id: 'unavailable-means-not-applied',
  belief: 'A 503 means that nothing was done.',
  works: 'a request that is answered 503 is never carried out',
  truth:
    'A 503 says that the server cannot handle the request for now. That nothing of it was done, HTTP does not promise.',
  reference: 'RFC 9110 §15.6.4',
  rewrite: (sendings) =>
    sendings.map((each): Sending => (each.fault === 'apply-then-503' ? { ...each, fault: 'drop-before-apply' } : each)),
};
