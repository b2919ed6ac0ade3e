import type { Path } from '../../http/message.ts';
import { jsonReply } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import type { ServerAnswer, Write } from '../step.ts';
import { targetOf, type TargetOf } from '../target.ts';
import { keepReply } from './keys.ts';
import { nextId } from './naming.ts';
import { sentResource } from './put.ts';
import { storedForm } from './representation.ts';

/** RFC 9110 §9.3.3: the target processes the content in its own way; a collection creates a member, under a URL of its own. */
export function create(situation: Situation<TargetOf<'collection'>>): ServerAnswer {
  const { semantics, target } = situation;
  return createdAt(semantics.nameMember(situation, target.path), target.path, situation);
}

/** The creation of a member at `path`, answered as RFC 9110 §9.3.3 recommends: 201, and where it is. */
export function createdAt(path: Path, collection: Path, situation: Situation): ServerAnswer {
  const { world } = situation;
  // Found once: where many names are taken, it is looked for long.
  const id = nextId(world, collection);
  const handedOut: Write[] = path === `${collection}/${id}` ? [{ kind: 'hand-out', collection, id }] : [];
  const resource = storedForm(targetOf(world.declared, path), sentResource(situation));
  const response = jsonReply(201, { created: path }, [['Location', path]]);
  return {
    writes: [...handedOut, { kind: 'set', path, resource }, ...keepReply(situation, response)],
    reply: () => response,
  };
}
