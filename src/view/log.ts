import type { LoggedExchange } from '../evidence/exchange-json.ts';
import { exchanged } from './exchange.ts';
import { block, wrap } from './layout.ts';
import type { Look } from './look.ts';

/** The first line of `serve`: where to send requests, and how to stop. */
export function listeningText(origin: string, look: Look): string {
  return block(wrap(`Listening on ${look.paint.strong(origin)}. Ctrl-C stops.`, look.columns));
}

/** One exchange in the live log of `serve`. */
export function loggedText({ number, request, step, delivered }: LoggedExchange, look: Look): string {
  const seen = delivered ? { kind: 'response' as const, response: step.response } : { kind: 'lost' as const };
  return block(exchanged({ number, request, seen, served: { kind: 'served', step } }, look));
}
