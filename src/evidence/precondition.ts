import { secondsOf } from '../http/http-date.ts';
import { fieldOf, type Request } from '../http/message.ts';
import { isSuccess } from '../http/status.ts';
import { respond } from '../semantics/respond.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import { precondition } from '../semantics/rfc9110/preconditions.ts';
import { received, type World } from '../semantics/world.ts';
import type { Exchange } from './exchange.ts';
import { requestPlaceOf } from './place.ts';

/** Each field by which a write can be made conditional, and where RFC 9110 says what follows from it. */
const SECTIONS = {
  'If-Match': '§13.1.1',
  'If-None-Match': '§13.1.2',
  'If-Unmodified-Since': '§13.1.4',
} as const;
type Field = keyof typeof SECTIONS;

/** The precondition of a write, by what RFC 9110 makes of it, whatever the server made of it. */
export interface Precondition {
  readonly field: Field;
  readonly section: string;
  /** It is ignored where the request is refused for something else (RFC 9110 §13.2.1). */
  readonly state: 'true' | 'false' | 'ignored';
}

/** The precondition that decides about a write: the one that is false, else the first; `undefined` where it has none. */
export function preconditionOf(exchange: Exchange): Precondition | undefined {
  const { request, served } = exchange;
  const first = EVALUATED.find((each) => has(exchange, each));
  if (first === undefined || served.kind === 'not-served') return undefined;
  const statusOf = (each: Request): number => respond(rfc9110, served.step.before, each).response.status;
  const status = statusOf(request);
  // Then, and only then, the reference answers 412.
  if (status !== 412) return { field: first, section: SECTIONS[first], state: isSuccess(status) ? 'true' : 'ignored' };
  const field = statusOf(withoutIfNoneMatch(request)) === 412 ? first : 'If-None-Match';
  return { field, section: SECTIONS[field], state: 'false' };
}

/**
 * Tells whether a write must not be performed, since its precondition is false. How it was performed then shows
 * nothing.
 */
export function isForbidden(exchange: Exchange): boolean {
  return preconditionOf(exchange)?.state === 'false';
}

// In the order of RFC 9110 §13.2.2: a date is not looked at beside If-Match.
const EVALUATED = ['If-Match', 'If-Unmodified-Since', 'If-None-Match'] as const satisfies readonly Field[];

// RFC 9110 §13.1.4: what is no date is ignored, and so is one where there is none to compare it with.
function has(exchange: Exchange, field: Field): boolean {
  const value = fieldOf(exchange.request, field);
  if (value === undefined || field !== 'If-Unmodified-Since') return value !== undefined;
  return secondsOf(value, 0) !== undefined && requestPlaceOf(exchange)?.before !== undefined;
}

function withoutIfNoneMatch(request: Request): Request {
  return { ...request, headers: request.headers.filter(([name]) => name.toLowerCase() !== 'if-none-match') };
}

/** The fields that make a request conditional (RFC 9110 §13.1). */
const CONDITIONS = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'] as const;

/** A request without its conditions, or without some of them, named in lower case. */
export function withoutConditions(request: Request, names: readonly string[] = CONDITIONS): Request {
  return { ...request, headers: request.headers.filter(([name]) => !names.includes(name.toLowerCase())) };
}

/** Tells whether a request has a condition. */
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

/** Tells whether a condition of a request was false, even if it did not count. */
export function isFalseAlone(exchange: Exchange): boolean {
  const { request, served } = exchange;
  const target = requestPlaceOf(exchange)?.target;
  if (served.kind === 'not-served' || target === undefined) return false;
  return precondition({ semantics: rfc9110, world: received(served.step.before), target, request }) !== undefined;
}
