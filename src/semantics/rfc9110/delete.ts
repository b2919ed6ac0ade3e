import { emptyReply } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';

/** RFC 9110 §9.3.5: removes the association between the target and what it stood for. */
export function remove({ target }: Situation<TargetOf<'member' | 'note'>>): Answer {
  return { writes: [{ kind: 'delete', path: target.path }], reply: () => emptyReply(204) };
}
