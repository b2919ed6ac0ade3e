import { absent } from '../reply.ts';
import { put } from '../rfc9110/put.ts';
import type { Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';
import { targetOf, type TargetOf } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';
import { idIn } from './post-uses-my-id.ts';

export const putUsesBodyId: ServerBelief = {
  kind: 'server',
  id: 'put-uses-body-id',
  belief: 'An id in my content decides where a PUT goes.',
  works: 'an id in the content moves the PUT there',
  truth:
    'PUT asks to create or replace what is at its own URL, whatever its content says of itself. A server that wants it at another must answer with a redirect (3xx).',
  reference: 'RFC 9110 §9.3.4',
  standing: 'rfc',
  change: (rfc9110) => withAct(rfc9110, 'member', 'PUT', putAtId),
};

function putAtId(situation: Situation<TargetOf<'member'>>): Answer {
  const target = named(situation) ?? situation.target;
  const isThere = situation.world.resources.has(target.path);
  // The target was found to be there, where the collection asks for that; where its content leads need not be.
  if (!isThere && target.collection.put === 'replaces') return { writes: [], reply: () => absent(target.path) };
  return put({ ...situation, target });
}

function named({ world, target, request }: Situation<TargetOf<'member'>>): TargetOf<'member'> | undefined {
  const found = targetOf(world.declared, `${target.parent}/${idIn(request.body) ?? ''}`);
  return found?.kind === 'member' ? found : undefined;
}
