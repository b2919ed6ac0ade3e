import { changeJson } from '../../evidence/exchange-json.ts';
import { effectsOf, statusOf, type Exchange } from '../../evidence/exchange.ts';
import { fieldOf } from '../../http/message.ts';

/**
 * What an exchange came to, in a form to compare: the status that the client saw, where it was told to go, and what changed
 * on the server, to what. Two replies that differ in nothing but a tag come to the same.
 */
export function outcomeOf(exchange: Exchange): string {
  const { seen } = exchange;
  const location = seen.kind === 'response' ? fieldOf(seen.response, 'Location') : undefined;
  return JSON.stringify([statusOf(exchange), location, effectsOf(exchange).map(changeJson)]);
}
