import type { Request } from '../http/message.ts';
import { respond } from '../semantics/respond.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import { precondition } from '../semantics/rfc9110/preconditions.ts';
import { received, type World } from '../semantics/world.ts';
import type { Exchange } from './exchange.ts';
import { placeOf } from './place.ts';

/** The fields that make a request conditional (RFC 9110 §13.1). */
const CONDITIONS = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'] as const;

/** A request without its conditions, or without some of them, named in lower case. */
export function withoutConditions(request: Request, names: readonly string[] = CONDITIONS): Request {
  return { ...request, headers: request.headers.filter(([name]) => !names.includes(name.toLowerCase())) };
}

/** Whether a request has a condition. */
export function isConditional(request: Request): boolean {
  return withoutConditions(request).headers.length < request.headers.length;
}

/**
 * The status by which a condition of a request is false in a world: 412, or 304 where it reads; `undefined` where none is.
 * A condition counts only where nothing else is wrong (RFC 9110 §13.2.1). Then, and only then, the reference answers so.
 */
export function falseStatus(world: World, request: Request): 304 | 412 | undefined {
  const { status } = respond(rfc9110, world, request).response;
  return status === 304 || status === 412 ? status : undefined;
}

/** Whether a condition of a request was false, even if it did not count. */
export function isFalseAlone(exchange: Exchange): boolean {
  const { request, served } = exchange;
  const target = placeOf(exchange)?.target;
  if (served.kind === 'not-served' || target === undefined) return false;
  return precondition({ semantics: rfc9110, world: received(served.step.before), target, request }) !== undefined;
}
