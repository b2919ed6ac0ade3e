import { isJsonObject, jsonOf } from '../../http/json.ts';
import type { Path } from '../../http/message.ts';
import { jsonReply, problem } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import type { Answer, Write } from '../step.ts';
import type { TargetOf } from '../target.ts';
import type { Resource } from '../world.ts';
import { nextId, nextMember } from './naming.ts';
import { sentResource } from './put.ts';
import { storedForm } from './representation.ts';

/** RFC 9110 §9.3.3: the target processes the content in its own way; a collection creates a member, under a URL of its own. */
export function create(situation: Situation<TargetOf<'collection'>>): Answer {
  const { semantics, target } = situation;
  return createdAt(semantics.nameMember(situation, target.path), target.path, situation);
}

/** The creation of a member at `path`, answered as RFC 9110 §9.3.3 recommends: 201, and where it is. */
export function createdAt(path: Path, collection: Path, situation: Situation): Answer {
  const { world, target } = situation;
  const handedOut: Write[] =
    path === nextMember(situation, collection) ? [{ kind: 'hand-out', collection, id: nextId(world, collection) }] : [];
  return {
    writes: [...handedOut, { kind: 'set', path, resource: storedForm(target, sentResource(situation)) }],
    reply: () => jsonReply(201, { created: path }, [['Location', path]]),
  };
}

/** RFC 9110 §9.3.3: an action processes the request in its own way; here it queues one mail, and creates no resource. */
export function act({ world, target }: Situation<TargetOf<'action'>>): Answer {
  const { mail, owner } = target;
  const to = memberOf(world.resources.get(owner), mail.to);
  if (typeof to !== 'string') {
    // RFC 9110 §15.5.10: a conflict with the state of the resource, which the client can resolve.
    return { writes: [], reply: () => problem(409, `${owner} has no ${mail.to} to send the mail to.`) };
  }
  return {
    writes: [{ kind: 'mail', mail: { to, subject: mail.subject, about: owner } }],
    reply: () => jsonReply(202, { queued: 1 }),
  };
}

function memberOf(resource: Resource | undefined, member: string): unknown {
  const content = resource === undefined ? undefined : jsonOf(resource.body);
  return isJsonObject(content) ? content[member] : undefined;
}
