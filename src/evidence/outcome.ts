import { fieldOf } from '../http/message.ts';
import { changeJson } from './exchange-json.ts';
import { effectsOf, statusOf, type Exchange } from './exchange.ts';

/**
 * What an exchange came to, in a form to compare: the status that the client saw, where it was told to go, and what changed
 * on the server, to what. Two replies that differ in nothing but a tag come to the same.
 */
export function outcomeOf(exchange: Exchange): string {
  return JSON.stringify([statusOf(exchange), locationOf(exchange), changesOf(exchange)]);
}

/** What changed on the server, to what, in a form to compare. */
export function changesOf(exchange: Exchange): string {
  return JSON.stringify(effectsOf(exchange).map(changeJson));
}

/** Where the client was told to go; `undefined` where it was not. */
export function locationOf({ seen }: Exchange): string | undefined {
  return seen.kind === 'response' ? fieldOf(seen.response, 'Location') : undefined;
}
