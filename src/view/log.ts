import type { LoggedExchange } from '../evidence/exchange-json.ts';
import type { Request } from '../http/message.ts';
import { exchanged } from './exchange.ts';
import { block, under, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';

/** The first line of `serve`: where to send requests, and how to stop. */
export function listeningText(origin: string, look: Look): string {
  return block(wrap(`Listening on ${look.paint.strong(origin)}. Ctrl-C stops.`, look.columns));
}

/** One exchange in the live log of `serve`: the request, the reply that it got or was to get, and what changed. */
export function loggedText({ number, request, step, delivered, fault }: LoggedExchange, look: Look): string {
  const seen = { kind: 'response' as const, response: step.response };
  const lines = exchanged({ number, request: bare(request), seen, served: { kind: 'served', step } }, look);
  const kept = delivered ? [] : wrap(`This reply was not delivered: ${fault}.`, look.columns, under('    '));
  return block([...lines, ...kept.map((line) => look.paint.notice(line))]);
}

/** The line in the place of exchanges that were left out of the log, since nobody read it. */
export function leftOutText(exchanges: number, look: Look): string {
  const told = exchanges === 1 ? '1 exchange is' : `${exchanges} exchanges are`;
  return block(wrap(look.paint.notice(`${told} left out here: nobody read this log meanwhile.`), look.columns));
}

// Fields that every client adds of itself say nothing of what is asked.
const USUAL = ['host', 'user-agent', 'accept', 'accept-encoding', 'connection', 'content-length'];

function bare(request: Request): Request {
  return { ...request, headers: request.headers.filter(([name]) => !USUAL.includes(name.toLowerCase())) };
}
