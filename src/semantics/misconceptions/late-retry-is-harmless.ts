import { sameRequest } from '../../http/same-request.ts';
import type { Sending } from '../../http/sending.ts';
import type { ScenarioBelief } from './misconception.ts';

export const lateRetryIsHarmless: ScenarioBelief = {
  kind: 'scenario',
  id: 'late-retry-is-harmless',
  belief: 'PUT is idempotent, so the same PUT again does nothing, however late.',
  works: 'a PUT that is repeated late does nothing',
  truth:
    'Idempotent is about the same request again, not about others in between: a PUT that is repeated late can replace what was written since. If-Match guards against that.',
  reference: 'RFC 9110 §9.2.2, §13.1.1',
  rewrite: (sendings) =>
    sendings.map((each, index): Sending =>
      isLate(each, sendings.slice(0, index)) ? { ...each, fault: 'drop-before-apply' } : each,
    ),
};

// A PUT that arrived before, and since then something else was written to its URL.
function isLate({ request }: Sending, before: readonly Sending[]): boolean {
  const first = before.findIndex(
    (earlier) => sameRequest(earlier.request, request) && earlier.fault !== 'drop-before-apply',
  );
  const since = first === -1 ? [] : before.slice(first + 1);
  return (
    request.method === 'PUT' &&
    since.some((other) => writesTo(request.target, other) && !sameRequest(other.request, request))
  );
}

function writesTo(target: string, { request, fault }: Sending): boolean {
  const isWrite = ['PUT', 'PATCH', 'DELETE', 'POST'].includes(request.method);
  return isWrite && request.target === target && fault !== 'drop-before-apply';
}
