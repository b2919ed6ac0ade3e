import type { Check } from '../semantics.ts';
import type { ServerBelief } from './misconception.ts';

export const preconditionBeats415: ServerBelief = {
  kind: 'server',
  id: 'precondition-beats-415',
  belief: 'A false If-Match is answered 412, even where the media type is wrong.',
  works: 'a precondition is evaluated before the media type is looked at',
  truth:
    'A server must ignore a precondition where the request without it, its content not yet processed, would be answered neither 2xx nor 412.',
  reference: 'RFC 9110 §13.2.1',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, checks: first('precondition', rfc9110.checks) }),
};

function first(id: Check['id'], checks: readonly Check[]): readonly Check[] {
  return [...checks.filter((check) => check.id === id), ...checks.filter((check) => check.id !== id)];
}
