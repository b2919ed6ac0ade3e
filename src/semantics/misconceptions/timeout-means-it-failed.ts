import { isLost, type Sending } from '../../http/sending.ts';
import type { ScenarioBelief } from './misconception.ts';

export const timeoutMeansItFailed: ScenarioBelief = {
  kind: 'scenario',
  id: 'timeout-means-it-failed',
  belief: 'No reply came, so nothing happened.',
  works: 'a request to which no reply comes never arrives',
  truth: 'From a missing reply alone a client cannot tell: the request may have been carried out, or not.',
  reference: 'RFC 9110 §9.2.2',
  rewrite: (sendings) =>
    sendings.map((each): Sending => (isLost(each) ? { ...each, fault: 'drop-before-apply' } : each)),
};
