import { secondsOf } from '../http/http-date.ts';
import { fieldOf, type Request } from '../http/message.ts';
import { isSuccess } from '../http/status.ts';
import { respond } from '../semantics/respond.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Exchange } from './exchange.ts';
import { placeOf } from './place.ts';

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

/** Whether a write must not be performed, since its precondition is false. How it was performed then shows nothing. */
export function isForbidden(exchange: Exchange): boolean {
  return preconditionOf(exchange)?.state === 'false';
}

// In the order of RFC 9110 §13.2.2: a date is not looked at beside If-Match.
const EVALUATED = ['If-Match', 'If-Unmodified-Since', 'If-None-Match'] as const satisfies readonly Field[];

// RFC 9110 §13.1.4: what is no date is ignored, and so is one where there is none to compare it with.
function has(exchange: Exchange, field: Field): boolean {
  const value = fieldOf(exchange.request, field);
  if (value === undefined || field !== 'If-Unmodified-Since') return value !== undefined;
  return secondsOf(value, 0) !== undefined && placeOf(exchange)?.before !== undefined;
}

function withoutIfNoneMatch(request: Request): Request {
  return { ...request, headers: request.headers.filter(([name]) => name.toLowerCase() !== 'if-none-match') };
}
