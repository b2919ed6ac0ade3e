import type { Path, Response } from '../../http/message.ts';
import { jsonReply, problem } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import { objectIn } from '../state.ts';
import type { Answer, Write } from '../step.ts';
import { targetOf, type TargetOf } from '../target.ts';
import type { World } from '../world.ts';
import { keeping } from './keys.ts';
import { nextId } from './naming.ts';
import { sentResource } from './put.ts';
import { storedForm } from './representation.ts';

/** RFC 9110 §9.3.3: the target processes the content in its own way; a collection creates a member, under a URL of its own. */
export function create(situation: Situation<TargetOf<'collection'>>): Answer {
  const { semantics, target } = situation;
  return createdAt(semantics.nameMember(situation, target.path), target.path, situation);
}

/** The creation of a member at `path`, answered as RFC 9110 §9.3.3 recommends: 201, and where it is. */
export function createdAt(path: Path, collection: Path, situation: Situation): Answer {
  const { world } = situation;
  // Found once: where many names are taken, it is looked for long.
  const id = nextId(world, collection);
  const handedOut: Write[] = path === `${collection}/${id}` ? [{ kind: 'hand-out', collection, id }] : [];
  const resource = storedForm(targetOf(world.declared, path), sentResource(situation));
  const response = jsonReply(201, { created: path }, [['Location', path]]);
  return {
    writes: [...handedOut, { kind: 'set', path, resource }, ...keeping(situation, response)],
    reply: () => response,
  };
}

/** RFC 9110 §9.3.3: an action processes the request in its own way; here it queues one mail, and creates no resource. */
export function act({ world, target }: Situation<TargetOf<'action'>>): Answer {
  const { mail, owner } = target;
  const to = addressIn(world, target);
  if (to === undefined) return { writes: [], reply: () => withoutAddress(target) };
  return {
    writes: [{ kind: 'mail', mail: { to, subject: mail.subject, about: owner } }],
    reply: () => jsonReply(202, { queued: 1 }),
  };
}

/** To whom the mail of an action goes, if anybody. */
export function addressIn({ resources }: World, { owner, mail }: TargetOf<'action'>): string | undefined {
  const to = objectIn(resources.get(owner))?.[mail.to];
  return typeof to === 'string' ? to : undefined;
}

/** RFC 9110 §15.5.10: a conflict with the state of the resource, which the client can resolve. */
export function withoutAddress({ owner, mail }: TargetOf<'action'>): Response {
  return problem(409, `${owner} has no ${mail.to} to send the mail to.`);
}
