import { put } from '../rfc9110/put.ts';
import type { Act, Semantics } from '../semantics.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';

export const putAlways200: ServerBelief = {
  kind: 'server',
  id: 'put-always-200',
  belief: 'A PUT that works is always answered 200.',
  works: 'every PUT that works is answered 200',
  truth: 'A PUT that creates must be answered 201; one that replaces, 200 or 204.',
  reference: 'RFC 9110 §9.3.4',
  standing: 'rfc',
  change: (rfc9110) => answeringPut(rfc9110, 200),
};

/** A semantics that answers every PUT that succeeds with one status, and does the same as before. */
export function answeringPut(semantics: Semantics, status: number): Semantics {
  const answering: Act<TargetOf<'member' | 'note' | 'document'>> = (situation) => {
    const { writes, reply } = put(situation);
    return { writes, reply: (after) => ({ ...reply(after), status }) };
  };
  const beside = withAct(withAct(semantics, 'member', 'PUT', answering), 'note', 'PUT', answering);
  return withAct(beside, 'document', 'PUT', answering);
}
