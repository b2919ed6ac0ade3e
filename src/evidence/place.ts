import { ownValue, sameJson, type JsonObject } from '../http/json.ts';
import { isMergePatch } from '../semantics/rfc9110/patch.ts';
import { sentResource } from '../semantics/rfc9110/put.ts';
import { storedForm } from '../semantics/rfc9110/representation.ts';
import { objectIn, valueIn } from '../semantics/state.ts';
import type { Effect } from '../semantics/step.ts';
import { targetOf, type Target } from '../semantics/target.ts';
import { sameResource, type Resource } from '../semantics/world.ts';
import { effectsOf, type Exchange } from './exchange.ts';

/** The target of a request, and what was there before and after it. */
export interface RequestPlace {
  readonly target: Target;
  readonly before: Resource | undefined;
  readonly after: Resource | undefined;
}

/** The place that a request was about; `undefined` where the server did not come to see it, or routes it nowhere. */
export function requestPlaceOf({ request, served }: Exchange): RequestPlace | undefined {
  if (served.kind === 'not-served') return undefined;
  const { before, after } = served.step;
  const target = targetOf(before.declared, request.target);
  return target && { target, before: before.resources.get(target.path), after: after.resources.get(target.path) };
}

/** Returns what the request did to its own target, if it did anything. */
export function changeAtTarget(exchange: Exchange): Effect['kind'] | undefined {
  const path = requestPlaceOf(exchange)?.target.path;
  return effectsOf(exchange).find((effect) => effect.kind !== 'mailed' && effect.path === path)?.kind;
}

/** The paths of what the request created, its target or not. */
export function createdBy(exchange: Exchange): readonly string[] {
  return effectsOf(exchange).flatMap((effect) => (effect.kind === 'created' ? [effect.path] : []));
}

/**
 * The members that a JSON object at the target had, and that the JSON object or merge patch sent leaves out. What is stored
 * is what clients set, so the members that the server manages are not among these.
 */
export function membersLeftOut(exchange: Exchange): readonly string[] {
  const before = objectIn(requestPlaceOf(exchange)?.before);
  const sent = objectSent(exchange);
  if (before === undefined || sent === undefined) return [];
  return Object.keys(before).filter((member) => !Object.hasOwn(sent, member));
}

// RFC 7396 §2: an object in a merge patch names members just as one that is put does.
function objectSent(exchange: Exchange): JsonObject | undefined {
  const { type, body } = sentResource(exchange);
  return objectIn({ type: isMergePatch(exchange.request) ? 'application/json' : type, body });
}

/**
 * Those of them that stayed. A member with another value was not kept: a server may make what was sent consistent (RFC
 * 9110 §9.3.4).
 */
export function membersKept(exchange: Exchange): readonly string[] {
  const place = requestPlaceOf(exchange);
  const [before, after] = [objectIn(place?.before), objectIn(place?.after)];
  return membersLeftOut(exchange).filter((member) => sameJson(after?.[member], before?.[member]));
}

/** Those of them that did not: that went, or came to have another value. */
export function membersLost(exchange: Exchange): readonly string[] {
  const kept = membersKept(exchange);
  return membersLeftOut(exchange).filter((member) => !kept.includes(member));
}

/**
 * Tells how what is at the target compares with what was sent: it holds that, but for members that were sent as null,
 * or something else. Members that the server manages are none that a client can send, and it may add others (RFC 9110
 * §9.3.4).
 */
export function likenessOf(exchange: Exchange): 'as-sent' | 'without-nulls' | 'other' {
  const place = requestPlaceOf(exchange);
  const sent = storedForm(place?.target, sentResource(exchange));
  const after = place?.after;
  if (after === undefined) return 'other';
  const [wanted, held] = [objectIn(sent), objectIn(after)];
  if (wanted === undefined || held === undefined) return sameContent(sent, after) ? 'as-sent' : 'other';
  const missing = Object.entries(wanted).filter(([member, value]) => !sameJson(ownValue(held, member), value));
  if (missing.length === 0) return 'as-sent';
  return missing.every(([member, value]) => value === null && !Object.hasOwn(held, member)) ? 'without-nulls' : 'other';
}

// JSON is compared by value: it may be spelt anew.
function sameContent(one: Resource, other: Resource): boolean {
  const value = valueIn(one);
  return value === undefined ? sameResource(one, other) : sameJson(value, valueIn(other));
}

/** Tells whether the target came to hold what a PUT sent, and nothing that it left out. */
export function isReplaced(exchange: Exchange): boolean {
  return likenessOf(exchange) !== 'other' && membersKept(exchange).length === 0;
}
