import { effectsOf, turnedAway, type Exchange, type Seen } from '../evidence/exchange.ts';
import { withChanges } from './changes.ts';
import { under, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';

/** What can be known without a reply: nothing at the client's side. The log of the server, at hand here, says what it did. */
export function uncertain(exchange: Exchange, kind: keyof typeof unknown, lead: string, look: Look): string[] {
  const log = lead + logged(exchange);
  return [
    ...wrap(lead + unknown[kind](exchange), look.columns, under(lead)),
    ...(effectsOf(exchange).length > 0 ? withChanges(exchange, log, look) : wrap(log, look.columns, under(lead))),
  ];
}

const unknown = {
  lost: ({ number }) => `You cannot tell whether #${number} was applied.`,
  'timed-out': ({ number }) => `You cannot tell whether #${number} was applied.`,
  refused: ({ number }) => `There was no connection, so #${number} was never sent.`,
} as const satisfies Record<Exclude<Seen['kind'], 'response'>, (exchange: Exchange) => string>;

function logged(exchange: Exchange): string {
  if (exchange.served.kind === 'not-served') return `The server's log: #${exchange.number} did not arrive.`;
  if (turnedAway(exchange)) return `The server's log: it was refused with ${exchange.served.step.response.status}.`;
  return effectsOf(exchange).length > 0
    ? "The server's log: it was."
    : "The server's log: it was, and changed nothing.";
}
