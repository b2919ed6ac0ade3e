import type { ServerBelief } from './misconception.ts';

export const keyMakesPostIdempotent: ServerBelief = {
  kind: 'server',
  id: 'key-makes-post-idempotent',
  belief: 'Every POST with an Idempotency-Key is carried out only once.',
  works: 'every collection looks at Idempotency-Key',
  truth:
    'No server has to look at Idempotency-Key, which is from an Internet-Draft. One that does may do so at some URLs only, and as long as it remembers a key.',
  reference: 'RFC 9110 §9.2.2, §5.1',
  standing: 'declaration',
  change: (rfc9110) => ({ ...rfc9110, keyOf: ({ key }) => (key === 'none' ? 'honoured' : key) }),
};
