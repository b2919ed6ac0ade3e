import { fieldOf, textOf, type Request } from '../../http/message.ts';
import { isSuccess } from '../../http/status.ts';
import { act, create } from '../rfc9110/post.ts';
import type { Act } from '../semantics.ts';
import type { Target } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';

export const postIsIdempotent: ServerBelief = {
  kind: 'server',
  id: 'post-is-idempotent',
  belief: 'An equal POST is dropped.',
  works: 'an equal POST is dropped',
  truth: 'POST promises nothing about a repeat; the reference server processes each one.',
  reference: 'RFC 9110 §9.2.2',
  standing: 'declaration',
  change: (rfc9110) => withAct(withAct(rfc9110, 'collection', 'POST', once(create)), 'action', 'POST', once(act)),
};

// The first reply is kept, and given again to every equal request.
function once<About extends Target>(first: Act<About>): Act<About> {
  return (situation) => {
    const fingerprint = fingerprintOf(situation.request);
    const kept = situation.world.bookkeeping.replies.get(fingerprint);
    if (kept !== undefined) return { writes: [], reply: () => kept };
    const { writes, reply } = first(situation);
    const response = reply(situation.world);
    if (!isSuccess(response.status)) return { writes, reply };
    return { writes: [...writes, { kind: 'keep', fingerprint, response }], reply };
  };
}

function fingerprintOf(request: Request): string {
  return [request.method, request.target, fieldOf(request, 'Content-Type') ?? '', textOf(request.body)].join('\n');
}
