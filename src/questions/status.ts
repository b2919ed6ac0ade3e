import { statusOf } from '../evidence/exchange.ts';
import { reasonOf } from '../http/status.ts';
import type { Generator } from './question.ts';

/** With which status is the request answered? */
export const status: Generator<'status'> = {
  text: ({ request }, { first }) => `With which status will #${first + request - 1} be answered?`,

  answer({ request }, trace) {
    const exchange = trace[request - 1];
    const code = exchange === undefined ? undefined : statusOf(exchange);
    return code === undefined
      ? { id: 'no-reply', text: 'no reply arrives' }
      : { id: `status-${code}`, text: `${code} ${reasonOf(code)}` };
  },

  rank: ({ id }) => id,
};
