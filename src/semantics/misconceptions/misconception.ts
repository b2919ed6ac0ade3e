import type { Act, Method, Semantics } from '../semantics.ts';
import type { TargetKind, TargetOf } from '../target.ts';

/** How a belief stands to HTTP: `rfc`: no server may do so; `declaration`: HTTP allows it, this server declared otherwise. */
export type Standing = 'rfc' | 'declaration';

/** A belief about HTTP, as the server that it would be true of. */
export interface Misconception {
  readonly id: string;
  /** The belief, as someone who holds it would say it. */
  readonly belief: string;
  /** Finishes the sentence "That is right where …". */
  readonly works: string;
  /** What is so instead: on every server where the standing is `rfc`, else on this one. */
  readonly truth: string;
  /** Where HTTP settles it, or leaves it open. */
  readonly reference: string;
  readonly standing: Standing;
  /** The semantics with one part replaced. */
  readonly change: (rfc9110: Semantics) => Semantics;
}

/** A semantics with the act of one method on one kind of target replaced. */
export function withAct<Kind extends TargetKind>(
  semantics: Semantics,
  kind: Kind,
  method: Method,
  act: Act<TargetOf<Kind>>,
): Semantics {
  return { ...semantics, acts: { ...semantics.acts, [kind]: { ...semantics.acts[kind], [method]: act } } };
}
