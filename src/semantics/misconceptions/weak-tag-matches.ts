import { matchesWeakly } from '../../http/entity-tag.ts';
import type { ServerBelief } from './misconception.ts';

export const weakTagMatches: ServerBelief = {
  kind: 'server',
  id: 'weak-tag-matches',
  belief: 'A weak ETag is good enough for If-Match.',
  works: 'If-Match takes a weak ETag as well',
  truth: 'If-Match compares strongly: there a weak ETag matches nothing, not even itself.',
  reference: 'RFC 9110 §13.1.1, §8.8.3.2',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, matches: matchesWeakly }),
};
