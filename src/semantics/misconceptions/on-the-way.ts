import { fieldOf, type Request } from '../../http/message.ts';
import { sameRequest } from '../../http/same-request.ts';
import { isLost, type Sending } from '../../http/sending.ts';
import type { ScenarioBelief, WordsBelief } from './misconception.ts';

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

export const retryIsAlwaysSafe: ScenarioBelief = {
  kind: 'scenario',
  id: 'retry-is-always-safe',
  belief: 'Where no reply came, sending again never hurts.',
  works: 'a request that was carried out is not carried out again',
  truth:
    'What was carried out, though no reply came, can be carried out again. If it is idempotent, that asks for nothing more; of a POST, nothing is promised.',
  reference: 'RFC 9110 §9.2.2',
  rewrite: (sendings) =>
    sendings.map((each, index): Sending => {
      const isDone = sendings.slice(0, index).some((earlier) => isDoneUnseen(earlier) && repeats(each, earlier));
      return isDone ? { ...each, fault: 'drop-before-apply' } : each;
    }),
};

const isDoneUnseen = ({ fault }: Sending): boolean => fault === 'apply-then-drop';
const repeats = (one: Sending, other: Sending): boolean => sameRequest(one.request, other.request);

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

export const conflictsAreNoticed: ScenarioBelief = {
  kind: 'scenario',
  id: 'conflicts-are-noticed',
  belief: 'If somebody else wrote in between, the server notices, and refuses my PUT.',
  works: 'a PUT over what somebody else has written is held back',
  truth:
    'PUT asks for what is there to be replaced, whoever wrote it. Which state it was made from, a server knows only if it is told: in If-Match, say.',
  reference: 'RFC 9110 §9.3.4, §13.1.1',
  rewrite: (sendings) =>
    sendings.map((each, index): Sending =>
      isOverAnothers(each, sendings.slice(0, index)) ? { ...each, fault: 'drop-before-apply' } : each,
    ),
};

// The server decides about a request that has a condition of its own.
function isOverAnothers({ request, by }: Sending, before: readonly Sending[]): boolean {
  return by === undefined && request.method === 'PUT' && !isConditional(request) && before.some(isWriteTo(request));
}

const isWriteTo =
  ({ target }: Request) =>
  ({ request, by }: Sending): boolean =>
    by === 'other' && request.target === target && ['PUT', 'PATCH', 'DELETE', 'POST'].includes(request.method);

function isConditional(request: Request): boolean {
  return ['If-Match', 'If-None-Match', 'If-Unmodified-Since'].some((name) => fieldOf(request, name) !== undefined);
}

export const refusedRepeatBreaksIt: WordsBelief = {
  kind: 'words',
  id: 'refused-repeat-breaks-it',
  belief: 'A repeat that is refused means that the method is not idempotent.',
  works: 'idempotent means that every repeat succeeds',
  truth: 'Idempotent is about the effect that is asked for. The reply to a repeat may differ, and be a refusal.',
  reference: 'RFC 9110 §9.2.2',
};

export const sameReplyEveryTime: WordsBelief = {
  kind: 'words',
  id: 'same-reply-every-time',
  belief: 'Idempotent means that the same request gets the same reply every time.',
  works: 'a repeat is given the reply to the first',
  truth: 'Idempotent is about the effect that is asked for: it is the same, though the replies may differ.',
  reference: 'RFC 9110 §9.2.2',
  expects: (had) =>
    had.map(({ request, response }) => {
      const isIdempotent = request.method === 'PUT' || request.method === 'DELETE';
      const first = had.find((each) => sameRequest(each.request, request));
      return isIdempotent && first !== undefined ? first.response : response;
    }),
};

export const acceptedIsDone: WordsBelief = {
  kind: 'words',
  id: 'accepted-is-done',
  belief: 'A 202 means that it is done.',
  works: 'a 202 says that the action was carried out',
  truth:
    'A 202 says that the request was accepted for processing, which is not completed; it might or might not be acted upon in the end.',
  reference: 'RFC 9110 §15.3.3',
};
