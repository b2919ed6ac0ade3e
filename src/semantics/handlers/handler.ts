import type { Semantics } from '../semantics.ts';

/** A server with a bug, or with an effect of its own, that is nobody's belief. Its replies are those of the reference. */
export interface Handler {
  readonly kind: 'handler';
  readonly id: string;
  /** Finishes "On this server, …": for authors. A learner finds it out. */
  readonly works: string;
  /** The semantics with one part replaced. */
  readonly change: (rfc9110: Semantics) => Semantics;
}
