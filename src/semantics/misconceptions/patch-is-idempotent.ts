import { sameRequest } from '../../http/same-request.ts';
import type { Sending } from '../../http/sending.ts';
import type { ScenarioBelief } from './misconception.ts';

export const patchIsIdempotent: ScenarioBelief = {
  kind: 'scenario',
  id: 'patch-is-idempotent',
  belief: 'The same PATCH again changes nothing more.',
  works: 'a PATCH is carried out once, however often it is sent',
  truth: 'PATCH is not idempotent as a method: whether a repeat changes more depends on the patch.',
  reference: 'RFC 5789 §2',
  rewrite: (sendings) =>
    sendings.map((each, index): Sending => {
      const isRepeat = each.request.method === 'PATCH' && sendings.slice(0, index).some(isSameAs(each));
      return isRepeat ? { ...each, fault: 'drop-before-apply' } : each;
    }),
};

const isSameAs =
  ({ request }: Sending) =>
  (other: Sending): boolean =>
    sameRequest(request, other.request);
