import type { Request } from './message.ts';

/**
 * What can happen to a request on the way, on purpose. Either way its reply is lost: it never reaches the server's
 * application, or it is carried out and the reply does not come back. A client cannot tell the two apart.
 */
export const FAULTS = ['none', 'drop-before-apply', 'apply-then-drop'] as const;
export type Fault = (typeof FAULTS)[number];

/** A request to send, and what is to go wrong with it. */
export interface Sending {
  readonly request: Request;
  readonly fault: Fault;
}

/** Whether a request loses its reply. */
export function isLost({ fault }: Sending): boolean {
  return fault !== 'none';
}
