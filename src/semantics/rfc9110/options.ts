import { emptyReply } from '../reply.ts';
import { allowOf } from '../respond.ts';
import type { Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';

/** RFC 9110 §9.3.7: tells which methods the target allows. */
export function options({ semantics, target }: Situation): Answer {
  return { writes: [], reply: () => emptyReply(204, [['Allow', allowOf(semantics, target.kind)]]) };
}
