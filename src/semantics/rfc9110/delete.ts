import { emptyReply } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import type { ServerAnswer } from '../step.ts';
import type { TargetOf } from '../target.ts';

/** RFC 9110 §9.3.5: removes the association between the target and what it stood for. */
export function removeMember({ target }: Situation<TargetOf<'member' | 'note'>>): ServerAnswer {
  return { writes: [{ kind: 'delete', path: target.path }], reply: () => emptyReply(204) };
}
