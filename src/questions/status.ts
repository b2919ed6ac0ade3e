import { statusOf, type Exchange } from '../evidence/exchange.ts';
import { reasonOf } from '../http/status.ts';
import { numberOf, type Answer, type Reader } from './question.ts';

/** With which status is the request answered? */
export const status: Reader<'status'> = {
  text: ({ request }, scenario) => `With which status will #${numberOf(scenario, request)} be answered?`,

  answer({ request }, { trace }) {
    const [answer] = trace.slice(request - 1, request).flatMap(answered);
    return answer ?? { id: 'no-reply', text: 'no reply' };
  },

  rank: ({ id }) => id,
};

// RFC 9110 §15.3.1, §15.3.5: a change that was made is answered 200 or 204, as the server likes (§9.3.3 to §9.3.5; RFC
// 5789 §2).
function answered(exchange: Exchange): readonly Answer[] {
  const code = statusOf(exchange);
  if (code === undefined) return [];
  const { method } = exchange.request;
  const exactly = `${code} ${reasonOf(code)}`;
  const isEither = (code === 200 || code === 204) && ['PUT', 'PATCH', 'DELETE', 'POST'].includes(method);
  return isEither
    ? [{ id: 'status-200-or-204', text: '200 or 204', seen: exactly }]
    : [{ id: `status-${code}`, text: exactly }];
}
