import type { Seen } from '../evidence/exchange.ts';
import type { Response } from '../http/message.ts';
import { isSuccess, reasonOf } from '../http/status.ts';
import { type Look, marks } from '../text/look.ts';
import { isNarrow } from '../text/page.ts';

/** What the client came to see of a request: the status of the reply, or why there is none. */
export function outcome(seen: Seen, look: Look): string {
  const { arrow, lost } = marks(look);
  const text =
    seen.kind === 'response' ? status(seen.response, look) : look.paint.bad(`no reply (${reasons[seen.kind]})`);
  if (look.plain) return `Reply: ${seen.kind === 'response' ? text : `none (${reasons[seen.kind]})`}`;
  return isNarrow(look) ? text : `${seen.kind === 'response' ? arrow : lost}  ${text}`;
}

// In the colour of its class.
function status({ status: code }: Response, { paint }: Look): string {
  const text = `${code} ${reasonOf(code)}`;
  if (isSuccess(code)) return paint.good(text);
  return code >= 400 ? paint.bad(text) : text;
}

/** Why there is no reply. */
export const reasons = {
  lost: 'connection lost',
  refused: 'connection refused',
  'timed-out': 'timed out',
} as const satisfies Record<Exclude<Seen['kind'], 'response'>, string>;
