import { statusOf, type Exchange } from '../../evidence/exchange.ts';
import { worldAfter } from '../../evidence/trace.ts';
import { fieldOf, type Request } from '../../http/message.ts';
import { reasonOf } from '../../http/status.ts';
import { listsMembers, targetOf } from '../../semantics/target.ts';
import { numberOf, type Answer, type Reader, type Run } from '../question.ts';

/** With which status is the request answered? */
export const status: Reader<'status'> = {
  text: ({ request }, scenario) => `With which status will #${numberOf(scenario, request)} be answered?`,

  answer({ request }, { trace }) {
    const [answer] = trace.slice(request - 1, request).flatMap(answered);
    return answer ?? { id: 'no-reply', text: 'no reply' };
  },

  // The other ways in which such a request is answered. What was shown to be there is not absent until it is deleted.
  near({ request }, run, shown) {
    const asked = run.scenario.sendings.slice(request - 1, request);
    return asked.flatMap((each) =>
      branchesOf(each.request)
        .filter((code) => code !== 404 || mayBeGone(each.request, run, { from: shown, to: request - 1 }))
        .map((code) => answerOf(each.request.method, code)),
    );
  },

  rank: ({ id }) => id,
};

function branchesOf(request: Request): readonly number[] {
  const { method } = request;
  const isConditional = ['If-Match', 'If-None-Match'].some((name) => fieldOf(request, name) !== undefined);
  if (method === 'GET' || method === 'HEAD') return isConditional ? [200, 304, 404, 412] : [200, 404, 304];
  const refused = isConditional ? [412, 404, 409] : [404, 409];
  return method === 'PUT' || method === 'POST' ? [201, 204, ...refused] : [204, ...refused];
}

function mayBeGone(
  { target }: Request,
  { scenario, trace }: Run,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const { declared, resources } = worldAfter(trace.slice(0, from), scenario.world);
  const pathOf = (each: string): string => targetOf(declared, each)?.path ?? each;
  const isDeleted = scenario.sendings
    .slice(from, to)
    .some(({ request }) => request.method === 'DELETE' && pathOf(request.target) === pathOf(target));
  const about = targetOf(declared, target);
  const isThere = (about && listsMembers(about)) === true || resources.has(pathOf(target) as `/${string}`);
  return !isThere || isDeleted;
}

// RFC 9110 §15.3.1, §15.3.5: a change that was made is answered 200 or 204, as the server likes (§9.3.3 to §9.3.5; RFC
// 5789 §2).
function answered(exchange: Exchange): readonly Answer[] {
  const code = statusOf(exchange);
  if (code === undefined) return [];
  const answer = answerOf(exchange.request.method, code);
  return [answer.id === EITHER.id ? { ...answer, seen: exactly(code) } : answer];
}

const EITHER: Answer = { id: 'status-200-or-204', text: '200 or 204' };
const exactly = (code: number): string => `${code} ${reasonOf(code)}`;

function answerOf(method: string, code: number): Answer {
  const isEither = (code === 200 || code === 204) && ['PUT', 'PATCH', 'DELETE', 'POST'].includes(method);
  return isEither ? EITHER : { id: `status-${code}`, text: exactly(code) };
}
