import { sameRequest } from '../../http/same-request.ts';
import type { Sending } from '../../http/sending.ts';
import type { ScenarioBelief } from './misconception.ts';

export const lateRetryIsHarmless: ScenarioBelief = {
  kind: 'scenario',
  id: 'late-retry-is-harmless',
  belief: 'PUT is idempotent, so a late repeat harms nobody.',
  works: 'a late repeat of a PUT does nothing',
  truth:
    'Idempotent compares a request with its repeat and nothing between them: a late repeat replaces what others wrote since. If-Match guards against that.',
  reference: 'RFC 9110 §9.2.2, §13.1.1',
  rewrite: (sendings) =>
    sendings.map((each, index): Sending =>
      isLate(each, sendings.slice(0, index)) ? { ...each, fault: 'drop-before-apply' } : each,
    ),
};

// A PUT that was sent before, with another request to the same URL since.
function isLate({ request }: Sending, before: readonly Sending[]): boolean {
  const first = before.findIndex((earlier) => sameRequest(earlier.request, request));
  const since = first === -1 ? [] : before.slice(first + 1);
  return (
    request.method === 'PUT' &&
    since.some((other) => other.request.target === request.target && !sameRequest(other.request, request))
  );
}
