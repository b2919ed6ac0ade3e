import { fieldOf, textOf, type Request, type Response } from '../../http/message.ts';
import { act } from '../rfc9110/action.ts';
import { create } from '../rfc9110/post.ts';
import type { Act, Semantics } from '../semantics.ts';
import type { Target } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';

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
export function answeringRepeats(semantics: Semantics, again: (kept: Response) => Response): Semantics {
  const toCollections = withAct(semantics, 'collection', 'POST', once(create, again));
  return withAct(toCollections, 'action', 'POST', once(act, again));
}

function once<About extends Target>(first: Act<About>, again: (kept: Response) => Response): Act<About> {
  return (situation) => {
    const fingerprint = fingerprintOf(situation.request);
    const kept = situation.world.bookkeeping.replies.get(fingerprint);
    if (kept !== undefined) return { writes: [], reply: () => again(kept) };
    // What is refused was refused before it came to an act: this reply is one to a POST that was carried out.
    const { writes, reply } = first(situation);
    const response = reply(situation.world);
    return { writes: [...writes, { kind: 'keep', fingerprint, response }], reply };
  };
}

function fingerprintOf(request: Request): string {
  return [request.method, request.target, fieldOf(request, 'Content-Type') ?? '', textOf(request.body)].join('\n');
}
