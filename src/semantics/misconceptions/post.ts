import { fieldOf, textOf, type Path, type Request, type Response } from '../../http/message.ts';
import { emptyReply, problem } from '../reply.ts';
import { act } from '../rfc9110/action.ts';
import { nextMember } from '../rfc9110/naming.ts';
import { create, createdAt } from '../rfc9110/post.ts';
import { put } from '../rfc9110/put.ts';
import type { Act, Semantics, Situation } from '../semantics.ts';
import type { ServerAnswer, Write } from '../step.ts';
import { targetOf, type Target, type TargetOf } from '../target.ts';
import { idIn, withAct, type ServerBelief } from './misconception.ts';
import { mergedPut } from './put.ts';

export const postAlwaysCreates: ServerBelief = {
  kind: 'server',
  id: 'post-always-creates',
  belief: 'Every POST creates a resource.',
  works: 'every POST creates a resource',
  truth: 'The target of a POST processes it in its own way; creating is one way among others.',
  reference: 'RFC 9110 §9.3.3',
  standing: 'declaration',
  change: (rfc9110) => {
    // The creation needs nothing of the member that the action is about.
    const semantics = { ...rfc9110, checks: rfc9110.checks.filter(({ id }) => id !== 'action') };
    return withAct(withAct(semantics, 'action', 'POST', createBeside), 'member', 'POST', createBeside);
  },
};

// A new member of the collection that the target belongs to, whatever the target is.
function createBeside(situation: Situation<TargetOf<'action' | 'member'>>): ServerAnswer {
  const { parent } = situation.target;
  return createdAt(nextMember(situation, parent), parent, situation);
}

export const postDetectsDuplicates: ServerBelief = {
  kind: 'server',
  id: 'post-detects-duplicates',
  belief: 'An equal POST is refused as a duplicate.',
  works: 'an equal POST is refused as a duplicate',
  truth: 'This server processes each POST, equal to another or not; POST promises nothing about a repeat.',
  reference: 'RFC 9110 §9.3.3, §9.2.2, §15.5.10',
  standing: 'declaration',
  change: (rfc9110) => answeringRepeats(rfc9110, () => problem(409, 'The same POST was processed before.')),
};

export const postIsIdempotent: ServerBelief = {
  kind: 'server',
  id: 'post-is-idempotent',
  belief: 'An equal POST is dropped.',
  works: 'an equal POST is dropped',
  truth: 'POST promises nothing about a repeat; this server drops none for being equal.',
  reference: 'RFC 9110 §9.3.3, §9.2.2',
  standing: 'declaration',
  change: (rfc9110) => answeringRepeats(rfc9110, (kept) => kept),
};

/** A semantics that carries out equal POSTs once. The first reply is kept; what answers the others is made of it. */
function answeringRepeats(semantics: Semantics, again: (kept: Response) => Response): Semantics {
  const toCollections = withAct(semantics, 'collection', 'POST', once(create, again));
  return withAct(toCollections, 'action', 'POST', once(act, again));
}

function once<About extends Target>(first: Act<About>, again: (kept: Response) => Response): Act<About> {
  return (situation) => {
    const fingerprint = fingerprintOf(situation.request);
    const kept = situation.world.bookkeeping.replies.get(fingerprint);
    if (kept !== undefined) return { writes: [], reply: () => again(kept) };
    // A refused request was refused before it came to an act: this reply is one to a POST that was carried out.
    const { writes, reply } = first(situation);
    const response = reply(situation.world);
    return { writes: [...writes, { kind: 'keep', fingerprint, response }], reply };
  };
}

function fingerprintOf(request: Request): string {
  return [request.method, request.target, fieldOf(request, 'Content-Type') ?? '', textOf(request.body)].join('\n');
}

export const postOmitsLocation: ServerBelief = {
  kind: 'server',
  id: 'post-omits-location',
  belief: 'The reply to a POST does not say where the new resource is.',
  works: 'a 201 to a POST comes without a Location',
  truth: 'A POST that creates should be answered 201, with a Location that leads to what was created.',
  reference: 'RFC 9110 §9.3.3, §15.3.2',
  standing: 'should',
  // Without content too, which would tell it as well.
  change: (rfc9110) =>
    withAct(rfc9110, 'collection', 'POST', (situation) => ({
      writes: create(situation).writes.map(withoutLocation),
      reply: () => emptyReply(201),
    })),
};

// The reply that is kept to be given again is the one that this server gives.
function withoutLocation(write: Write): Write {
  return write.kind === 'keep-key' ? { ...write, kept: { ...write.kept, response: emptyReply(201) } } : write;
}

export const postToItemUpdates: ServerBelief = {
  kind: 'server',
  id: 'post-to-item-updates',
  belief: 'POST to an item edits it.',
  works: 'POST to an item edits it',
  truth: 'This server allows no POST to a single item. Which methods a resource allows is for its server to say.',
  reference: 'RFC 9110 §9.1, §15.5.6',
  standing: 'declaration',
  change: (rfc9110) => withAct(rfc9110, 'member', 'POST', edit),
};

function edit(situation: Situation<TargetOf<'member'>>): ServerAnswer {
  return put({ ...situation, semantics: { ...situation.semantics, replace: mergedPut } });
}

export const postUsesMyId: ServerBelief = {
  kind: 'server',
  id: 'post-uses-my-id',
  belief: 'The id in my content becomes the URL.',
  works: 'the id in the content becomes the URL',
  truth: 'This server chooses the URL of what a POST creates.',
  reference: 'RFC 9110 §9.3.3',
  standing: 'declaration',
  change: (rfc9110) => ({ ...rfc9110, nameMember: byContent }),
};

function byContent(situation: Situation, collection: Path): Path {
  const path: Path = `${collection}/${idIn(situation.request.body) ?? ''}`;
  const kind = targetOf(situation.world.declared, path)?.kind;
  return kind === 'member' || kind === 'record' ? path : nextMember(situation, collection);
}
