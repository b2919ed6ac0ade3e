import { nextId, nextMember } from '../rfc9110/naming.ts';
import { put } from '../rfc9110/put.ts';
import type { Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';

export const putAppendsACopy: ServerBelief = {
  kind: 'server',
  id: 'put-appends-a-copy',
  belief: 'Two PUTs make two.',
  works: 'PUT adds a copy',
  truth: 'PUT asks for what is at its URL to be created or replaced; nothing more is asked for, however often.',
  reference: 'RFC 9110 §9.3.4, §9.2.2',
  standing: 'rfc',
  change: (rfc9110) => withAct(withAct(rfc9110, 'member', 'PUT', append), 'note', 'PUT', append),
};

/** What is at the target is set; where something was there already, the same is added beside it. */
export function append(situation: Situation<TargetOf<'member' | 'note'>>): Answer {
  const { target, world } = situation;
  const { writes, reply } = put(situation);
  if (!world.resources.has(target.path)) return { writes, reply };
  const path = nextMember(situation, target.parent);
  const id = nextId(world, target.parent);
  const copies = writes.map((write) => ({ ...write, path }));
  return { writes: [...writes, { kind: 'hand-out', collection: target.parent, id }, ...copies], reply };
}
