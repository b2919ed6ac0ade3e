import { TutorError } from '../errors.ts';
import type { Seen } from '../evidence/exchange.ts';
import { EXIT } from '../exit.ts';
import { codeOf, reasonFor } from './system-error.ts';

/**
 * How a client came to see no response, by what its library failed with. A reply that cannot be read is as good as lost.
 * Throws what is none of these: a TutorError where the request or the way to the server is to blame.
 */
export function unseen(error: unknown, origin: string): Exclude<Seen['kind'], 'response'> {
  const code = codeOf(error) ?? '';
  if (code === 'ECONNREFUSED') return 'refused';
  if (/^(ECONNRESET|EPIPE|HPE_.*|UND_ERR_(SOCKET|HTTP_PARSER|HEADERS_OVERFLOW|RES_.*))$/.test(code)) return 'lost';
  if (/^(ETIMEDOUT|UND_ERR_.*_TIMEOUT)$/.test(code) || isTimeout(error)) return 'timed-out';
  if (/^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_.*)$/.test(code)) {
    throw new TutorError(`This request cannot be sent as it is: ${messageOf(error)}.`, EXIT.broken, { cause: error });
  }
  if (/^E[A-Z]+$/.test(code)) {
    throw new TutorError(`There is no way to ${origin} (${reasonFor(code)}).`, EXIT.broken, { cause: error });
  }
  throw error;
}

// What AbortSignal.timeout() aborts with.
function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
