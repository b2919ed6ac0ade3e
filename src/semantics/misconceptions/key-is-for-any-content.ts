import { keyForAnyContent } from '../rfc9110/keys.ts';
import type { ServerBelief } from './misconception.ts';

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
