import { fieldOf, type Request } from '../http/message.ts';
import { isSuccess } from '../http/status.ts';
import { respond } from '../semantics/respond.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Exchange } from './exchange.ts';

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
export function preconditionOf({ request, served }: Exchange): Precondition | undefined {
  const first = (['If-Match', 'If-None-Match', 'If-Unmodified-Since'] as const).find((each) => has(request, each));
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

const has = (request: Request, field: Field): boolean => fieldOf(request, field) !== undefined;

function withoutIfNoneMatch(request: Request): Request {
  return { ...request, headers: request.headers.filter(([name]) => name.toLowerCase() !== 'if-none-match') };
}
