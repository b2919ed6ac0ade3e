import { emptyReply } from '../reply.ts';
import { create } from '../rfc9110/post.ts';
import type { Write } from '../step.ts';
import { withAct, type ServerBelief } from './misconception.ts';

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

// What is kept to be given again is the reply that this server gives.
function withoutLocation(write: Write): Write {
  return write.kind === 'keep-key' ? { ...write, kept: { ...write.kept, response: emptyReply(201) } } : write;
}
