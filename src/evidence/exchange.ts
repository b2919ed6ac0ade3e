import { fieldOf, type Response } from '../http/message.ts';
import { sameRequest } from '../http/same-request.ts';
import type { Attributed } from '../http/sending.ts';
import { isSuccess } from '../http/status.ts';
import type { Effect, ServerStep } from '../semantics/step.ts';
import { changeJson } from './exchange-json.ts';

/** The response that the client saw, or how it came to have none. */
export type Seen =
  { readonly kind: 'response'; readonly response: Response } | { readonly kind: 'lost' | 'refused' | 'timed-out' };

/** The step that the server made, or nothing. */
export type Served = { readonly kind: 'served'; readonly step: ServerStep } | { readonly kind: 'not-served' };

/** One request, with who sent it and both of its sides. Numbers count from 1 within a trace; a sequence of exchanges is a trace. */
export interface Exchange extends Attributed {
  readonly number: number;
  readonly seen: Seen;
  readonly served: Served;
  /** The head of the request as it was written to the connection, byte for byte; none where no socket was there. */
  readonly head?: string | undefined;
}

/** The status of the response that the client saw. */
export function statusOf({ seen }: Exchange): number | undefined {
  return seen.kind === 'response' ? seen.response.status : undefined;
}

/** The same, where it is the server's own: a reply that came in the place of another tells nothing of the server's. */
export function ownStatusOf(exchange: Exchange): number | undefined {
  return ownReplyOf(exchange)?.status;
}

/** Returns that reply as the server wrote it, without what it gets on the way. */
export function ownReplyOf(exchange: Exchange): Response | undefined {
  const { served } = exchange;
  const isSeen = served.kind === 'served' && served.step.response.status === statusOf(exchange);
  return isSeen ? served.step.response : undefined;
}

/** The net differences that the request made on the server. */
export function effectsOf({ served }: Exchange): readonly Effect[] {
  return served.kind === 'served' ? served.step.effects : [];
}

/**
 * Those of them that count in a claim about repeats. A mail is among them where a POST queued it: no other method asks for
 * one, and RFC 9110 §9.2.2 is about what was asked for only.
 */
export function judgedEffectsOf(exchange: Exchange): readonly Effect[] {
  return effectsOf(exchange).filter(({ kind }) => kind !== 'mailed' || exchange.request.method === 'POST');
}

/** Tells whether the server performed the method and said so, whether or not the client came to know. */
export function succeeded({ served }: Exchange): boolean {
  return served.kind === 'served' && isSuccess(served.step.response.status);
}

/** Tells whether the server said that it performed the method. A 202 says that it may yet do so (RFC 9110 §15.3.3). */
export function performed(exchange: Exchange): boolean {
  const { served } = exchange;
  return succeeded(exchange) && !(served.kind === 'served' && served.step.response.status === 202);
}

/** Tells whether the server answered that it did not perform the request: any 4xx or 5xx. */
export function turnedAway({ served }: Exchange): boolean {
  return served.kind === 'served' && served.step.response.status >= 400;
}

/** At least one exchange, so that nothing can be found without something to point at. */
export type Evidence = readonly [Exchange, ...Exchange[]];

/** The last exchange of the evidence. */
export function lastOf(evidence: Evidence): Exchange {
  return evidence.reduce((_, later) => later);
}

/**
 * Each request of a method that succeeded and had an effect, with the identical ones after it: all of them, up to where
 * another request had an effect. Only such a run can show what a repeat adds.
 */
export function runsOf(trace: readonly Exchange[], method: string): readonly Evidence[] {
  const runs: [Exchange, ...Exchange[]][] = [];
  let open: [Exchange, ...Exchange[]] | undefined;
  for (const exchange of trace) {
    if (open !== undefined && sameRequest(open[0].request, exchange.request)) {
      open.push(exchange);
    } else if (judgedEffectsOf(exchange).length > 0) {
      open = exchange.request.method === method && succeeded(exchange) ? [exchange] : undefined;
      if (open !== undefined) runs.push(open);
    }
  }
  return runs;
}

/**
 * Returns what an exchange came to, in a form to compare: the status that the client saw, where it was told to go, and
 * what changed on the server, to what. Two replies that differ in nothing but a tag come to the same.
 */
export function outcomeOf(exchange: Exchange): string {
  return JSON.stringify([statusOf(exchange), locationOf(exchange), changesOf(exchange)]);
}

/** Returns what changed on the server, to what, in a form to compare. */
export function changesOf(exchange: Exchange): string {
  return JSON.stringify(effectsOf(exchange).map(changeJson));
}

/** Returns where the client was told to go; `undefined` if it was not. */
export function locationOf({ seen }: Exchange): string | undefined {
  return seen.kind === 'response' ? fieldOf(seen.response, 'Location') : undefined;
}
