import { TutorError } from '../errors.ts';
import type { Seen } from '../evidence/exchange.ts';
import { EXIT } from '../exit.ts';
import { reasonFor } from './system-error.ts';

/**
 * How a client came to see no response, by what its library failed with. A reply that cannot be read is as good as lost.
 * Throws what is none of these: a TutorError where the request or the way to the server is to blame.
 */
export function unseen(error: unknown, origin: string): Exclude<Seen['kind'], 'response'> {
  const { code, name, message } = told(error);
  if (code === 'ECONNREFUSED') return 'refused';
  if (/^(ECONNRESET|EPIPE|UND_ERR_(SOCKET|HEADERS_OVERFLOW|RES_.*))$/.test(code) || name === 'HTTPParserError')
    return 'lost';
  if (/^(ETIMEDOUT|UND_ERR_.*_TIMEOUT)$/.test(code) || name === 'TimeoutError') return 'timed-out';
  if (/^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_.*)$/.test(code)) {
    throw new TutorError(`This request cannot be sent as it is: ${message}.`, EXIT.broken, { cause: error });
  }
  if (/^E[A-Z]+$/.test(code)) {
    throw new TutorError(`There is no way to ${origin} (${reasonFor(code)}).`, EXIT.broken, { cause: error });
  }
  throw error;
}

// By its members alone, since what AbortSignal.timeout() aborts with is not made by this realm's Error.
function told(error: unknown): Readonly<Record<'code' | 'name' | 'message', string>> {
  const { code, name, message } = (error ?? {}) as Readonly<Record<string, unknown>>;
  return { code: text(code), name: text(name), message: text(message) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
