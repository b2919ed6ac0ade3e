import type { Request } from './message.ts';

/**
 * The things that can go wrong with a request, on purpose. Its reply is lost: the request never reaches the server's
 * application, or it is carried out and the reply does not come back; a client cannot tell the two apart. Or it is
 * carried out, and another reply comes: 503. Or it is carried out late, and so is its reply.
 */
export const FAULTS = ['none', 'drop-before-apply', 'apply-then-drop', 'apply-then-503', 'delay'] as const;
export type Fault = (typeof FAULTS)[number];

/** The most that a delay lasts, in milliseconds. */
export const MAX_DELAY = 600_000;

/** A fault, and for how many milliseconds where it is a delay. */
export interface Mishap {
  readonly fault: Fault;
  readonly ms?: number | undefined;
}

/** The sender of a request, if that is not the client that is looked at: another one, at the same server. */
export type Sender = 'other';

/** A request, and who sends it. */
export interface Attributed {
  readonly request: Request;
  readonly by?: Sender | undefined;
}

/** A request to send, by whom, and what is to go wrong with it. */
export interface Sending extends Mishap, Attributed {}

/** Returns the sender of a request, to be noted beside it: nothing if that is the client that is looked at. */
export function senderOf({ by }: Pick<Attributed, 'by'>): { readonly by?: Sender } {
  return by === undefined ? {} : { by };
}

/** Tells whether a request loses its reply. */
export function isLost({ fault }: Mishap): boolean {
  return fault === 'drop-before-apply' || fault === 'apply-then-drop';
}
