import { keyForAnyContent } from '../rfc9110/keys.ts';
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

export const keyIsForAnyContent: ServerBelief = {
  kind: 'server',
  id: 'key-is-for-any-content',
  belief: 'The same Idempotency-Key brings the first reply again, whatever the content.',
  works: 'the content under a key is not compared',
  truth:
    'This server compares what comes under a key with what came first, and refuses other content. By the Internet-Draft that the field is from (§2.2), a client must not send that.',
  reference: 'RFC 9110 §15.5.21',
  standing: 'declaration',
  change: (rfc9110) => ({
    ...rfc9110,
    checks: rfc9110.checks.map((check) => (check.id === 'key' ? { ...check, refusal: keyForAnyContent } : check)),
  }),
};

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
