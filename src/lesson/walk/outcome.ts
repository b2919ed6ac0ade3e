import { changeJson } from '../../evidence/exchange-json.ts';
import { effectsOf, statusOf, type Exchange } from '../../evidence/exchange.ts';
import { fieldOf } from '../../http/message.ts';
import type { Pair } from '../learner.ts';

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

/** The same requests here and there. They part at the first that came to something else. */
export function pairOf(here: readonly Exchange[], there: readonly Exchange[]): Pair {
  const elsewhere = there.map(outcomeOf);
  return { here, there, parts: here.find((each, index) => outcomeOf(each) !== elsewhere[index]) };
}
