import type { Request, Response } from '../http/message.ts';
import type { Fault } from '../http/sending.ts';
import { problem } from '../semantics/reply.ts';
import { withoutContent } from '../semantics/respond.ts';

/** What comes back to a request that was carried out: the server's own reply, another in its place, or none. */
export function replyUnder(fault: Fault, { method }: Request, own: Response): Response | undefined {
  switch (fault) {
    case 'none':
    case 'delay':
      return own;
    case 'apply-then-503':
      return method === 'HEAD' ? withoutContent(UNAVAILABLE) : UNAVAILABLE;
    case 'drop-before-apply':
    case 'apply-then-drop':
      return undefined;
  }
}

// RFC 9110 §15.6.4. Whether the request was carried out, it does not say.
const UNAVAILABLE = problem(503, 'The server is overloaded, or being maintained. This will likely pass.');
