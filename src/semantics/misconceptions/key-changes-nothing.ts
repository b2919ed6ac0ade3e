import type { ServerBelief } from './misconception.ts';

export const keyChangesNothing: ServerBelief = {
  kind: 'server',
  id: 'key-changes-nothing',
  belief: 'Each POST is carried out, whatever its Idempotency-Key.',
  works: 'no collection looks at Idempotency-Key',
  truth: 'A server may look at Idempotency-Key: it then carries out a POST once under each key, and can insist on one.',
  reference: 'RFC 9110 §9.2.2, §5.1',
  standing: 'declaration',
  change: (rfc9110) => ({ ...rfc9110, keyOf: () => 'none' }),
};
