import type { Effect } from '../semantics/step.ts';
import { byNumber, listed } from '../text/wording.ts';
import { effectsOf, type Evidence, type Exchange } from './exchange.ts';
import { createdBy, membersKept, requestPlaceOf } from './place.ts';

/** Returns the text that points at an exchange: `#2`. */
export function ref({ number }: Exchange): string {
  return `#${number}`;
}

/** Several exchanges, pointed at: `#2, #3 and #4`. */
export function refs(exchanges: readonly Exchange[]): string {
  return listed(exchanges.map(ref));
}

/** Tells what an exchange did on the server, to follow its number: `created /users/1`, `changed nothing`. */
export function did(exchange: Exchange): string {
  const effects = effectsOf(exchange);
  return effects.length === 0 ? 'changed nothing' : listed(effects.map((effect) => told(effect, exchange)));
}

/** Tells what each of several exchanges did: `#2 created /users/1 and #3 replaced /users/1`. */
export function eachDid(exchanges: readonly Exchange[]): string {
  return listed(exchanges.map((exchange) => `${ref(exchange)} ${did(exchange)}`));
}

/** Lists what requests were about, each path once: `/users/1 and /users/2`. */
export function targets(exchanges: readonly Exchange[]): string {
  return listOnce(exchanges.map((exchange) => requestPlaceOf(exchange)?.target.path ?? exchange.request.target));
}

/** Lists what exchanges created, each path once: `/users/1 and /users/2`. */
export function whatTheyCreated(exchanges: readonly Exchange[]): string {
  return listOnce(exchanges.flatMap(createdBy));
}

/**
 * Tells what each of the repeats of a first exchange did: `#2 added /users/2`. `especially` words an effect that is to
 * be told by what the first did.
 */
export function eachAdded([first, ...repeats]: Evidence, especially: Especially): string {
  const tell = (repeat: Exchange) => (effect: Effect) => especially(effect, first) ?? added(effect, repeat);
  return listed(repeats.map((repeat) => `${ref(repeat)} ${listed(effectsOf(repeat).map(tell(repeat)))}`));
}

type Especially = (effect: Effect, first: Exchange) => string | undefined;

function added(effect: Effect, repeat: Exchange): string {
  return effect.kind === 'created' ? `added ${effect.path}` : told(effect, repeat);
}

/**
 * Says that repeats changed no resource, and what they did beside that nobody asked for: RFC 9110 §9.2.2 is not about
 * that.
 */
export function changedNoResource([first, ...repeats]: Evidence): string {
  const unchanged = `After ${ref(first)}, ${refs(repeats)} changed no resource.`;
  const mailing = repeats.filter((repeat) => effectsOf(repeat).length > 0);
  if (mailing.length === 0) return `${unchanged} That agrees with §9.2.2.`;
  const queued = byNumber(mailing.length, { one: listed(mailing.map(did)), other: 'queued a mail each' });
  return `${unchanged} ${refs(mailing)} also ${queued}, which nobody asked for: §9.2.2 permits that.`;
}

function told(effect: Effect, exchange: Exchange): string {
  switch (effect.kind) {
    case 'created':
    case 'deleted':
      return `${effect.kind} ${effect.path}`;
    case 'replaced':
      return `${replacing(exchange)} ${effect.path}`;
    case 'mailed':
      return `queued a mail to ${effect.mail.to}`;
  }
}

/**
 * Returns the word for what a request did to what is other now. RFC 9110 §9.3.3, RFC 5789 §1: a POST may change a part
 * of it, and a PATCH is to. A thing that a PUT left a part of is not replaced either.
 */
export function replacing(exchange: Exchange): 'changed' | 'replaced' {
  const { method } = exchange.request;
  return method === 'PATCH' || method === 'POST' || membersKept(exchange).length > 0 ? 'changed' : 'replaced';
}

/** Tells what follows when a handler broke a method's definition: that says nothing of the method. */
export function definitionStands(method: string): string {
  return `This handler did not do what ${method} means; ${method}'s definition stands.`;
}

/** Tells what a handler that did more than was asked says of the method: nothing. */
export function didMore(method: string): string {
  return `This handler did more than ${method} means; ${method}'s definition stands.`;
}

function listOnce(things: readonly string[]): string {
  return listed([...new Set(things)]);
}
