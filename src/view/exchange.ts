import type { Exchange } from '../evidence/exchange.ts';
import { roomForChange, withChanges } from './changes.ts';
import { details } from './details.ts';
import { under, widthOf, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { outcome } from './outcome.ts';
import { isNarrow } from '../text/page.ts';
import { isBare, numbered, request, titleOf } from './request.ts';
import { uncertain } from './uncertain.ts';

/** An exchange with both of its sides: what was sent, what came back, and at the right what changed on the server. */
export function exchanged(exchange: Exchange, look: Look): string[] {
  return onOneRow(exchange, look) ?? [...request(exchange.number, exchange, look), ...reply(exchange, look)];
}

/** The client's side alone of an exchange that got no reply. */
export function unanswered(exchange: Exchange, look: Look): string[] {
  const { number, seen } = exchange;
  const lead = leadOf(exchange, look);
  return [
    ...request(number, exchange, look),
    ...wrap(outcome(seen, look), look.columns, under(lead)),
    ...wrap(`You cannot tell whether #${number} was applied.`, look.columns, under(lead)),
  ];
}

/** The same without the request, to follow where that is shown already. */
export function reply(exchange: Exchange, look: Look): string[] {
  const lead = leadOf(exchange, look);
  return answered(exchange, lead + outcome(exchange.seen, look), look);
}

// A request without content and its reply read as one line, where they fit on it.
function onOneRow(exchange: Exchange, look: Look): string[] | undefined {
  const { number, request: sent, seen } = exchange;
  if (look.plain || isNarrow(look) || !isBare(sent) || seen.kind !== 'response') return undefined;
  const { faint } = look.paint;
  const title = `${faint(numbered(number, look))}${titleOf(exchange, look)}  ${outcome(seen, look)}`;
  return widthOf(title) + roomForChange(exchange, look) <= look.columns ? answered(exchange, title, look) : undefined;
}

function leadOf({ number }: Exchange, look: Look): string {
  return look.plain ? '' : under(numbered(number, look)).rest;
}

function answered(exchange: Exchange, outcomeLine: string, look: Look): string[] {
  const lead = ' '.repeat(widthOf(leadOf(exchange, look)) + (look.plain || isNarrow(look) ? 0 : ARROW));
  const { seen } = exchange;
  if (seen.kind !== 'response')
    return [
      ...wrap(outcomeLine.trimStart(), look.columns, under(leadOf(exchange, look))),
      ...uncertain(exchange, seen.kind, lead, look),
    ];
  return [...withChanges(exchange, outcomeLine, look), ...details(seen.response, lead, look)];
}

const ARROW = 5;
