import { fieldOf, type Header } from '../../http/message.ts';
import { emptyReply } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import type { ServerAnswer, Write } from '../step.ts';
import { managedIn, type TargetOf } from '../target.ts';
import { sameResource, type Resource } from '../world.ts';
import { etagOf, storedForm } from './representation.ts';

/** An answer that does nothing but store. */
interface Stored extends ServerAnswer {
  readonly writes: readonly Extract<Write, { kind: 'set' }>[];
}

/** RFC 9110 §9.3.4: the state of the target is created or replaced; 201 where it was created, 204 where it was replaced. */
export function put(situation: Situation<TargetOf<'member' | 'note' | 'document'>>): Stored {
  const { semantics, world, target } = situation;
  const held = world.resources.get(target.path);
  const sent = sentResource(situation);
  const resource = semantics.replace(held, storedForm(target, sent));
  const isAsSent = managedIn(target).length === 0 && sameResource(resource, sent);
  return {
    writes: [{ kind: 'set', path: target.path, resource }],
    // RFC 9110 §9.3.4: no validator where the content was not saved just as it was sent.
    reply: (after) => {
      const headers: Header[] = isAsSent ? [['ETag', etagOf(after, target.path)]] : [];
      return emptyReply(held === undefined ? 201 : 204, headers);
    },
  };
}

/** The representation that a request encloses. Content without a media type is bytes (RFC 9110 §8.3). */
export function sentResource({ request }: Pick<Situation, 'request'>): Resource {
  return { type: fieldOf(request, 'Content-Type') ?? 'application/octet-stream', body: request.body };
}
