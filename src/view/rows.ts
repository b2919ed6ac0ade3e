import { effectsOf, statusOf, type Exchange } from '../evidence/exchange.ts';
import { did } from '../evidence/telling.ts';
import { changesOf, locationOf } from '../evidence/outcome.ts';
import type { Resource } from '../semantics/world.ts';
import { contentText, haveKeys } from './content.ts';

/** What both servers came to at one request, or in the end. */
export interface Row {
  readonly label: string;
  readonly here: string;
  readonly there: string;
  readonly parts: boolean;
}

/** What an exchange and its like on the other side came to, with as much as tells the two apart. */
export function rowOf(exchange: Exchange, other: Exchange | undefined, parts: boolean): Row {
  const label = `#${exchange.number}`;
  if (other === undefined) return { label, here: told(exchange), there: '', parts };
  if (isDropped(exchange, other)) return { label, here: told(exchange), there: 'not carried out', parts };
  const more = told(exchange) === told(other) ? tellingApart(exchange, other) : nothing;
  return { label, here: told(exchange) + more(exchange), there: told(other) + more(other), parts };
}

/** Whether the rows of these two tell their contents apart. */
export function showsContents(exchange: Exchange, other: Exchange | undefined): boolean {
  if (other === undefined || isDropped(exchange, other) || told(exchange) !== told(other)) return false;
  return changesOf(exchange) !== changesOf(other);
}

// Only of a repeat does anybody suppose that it would get no further, though here it had a reply.
function isDropped(here: Exchange, there: Exchange): boolean {
  return here.seen.kind === 'response' && there.seen.kind === 'lost';
}

function tellingApart(one: Exchange, other: Exchange): (exchange: Exchange) => string {
  if (changesOf(one) !== changesOf(other)) return contents(haveKeys([...leftBy(one), ...leftBy(other)]));
  return locationOf(one) === locationOf(other) ? nothing : location;
}

const nothing = (): string => '';

function contents(keyed: boolean): (exchange: Exchange) => string {
  return (exchange) =>
    `, now ${leftBy(exchange)
      .map((each) => contentText(each, keyed))
      .join('; ')}`;
}

function leftBy(exchange: Exchange): Resource[] {
  return effectsOf(exchange).flatMap((effect) => ('after' in effect ? effect.after : []));
}

function location(exchange: Exchange): string {
  const field = locationOf(exchange);
  return field === undefined ? ', no Location' : `, Location: ${field}`;
}

function told(exchange: Exchange): string {
  return `${statusOf(exchange) ?? 'no reply,'} ${did(exchange)}`;
}
