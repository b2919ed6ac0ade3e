import { sameRequest } from '../../http/same-request.ts';
import type { Sending } from '../../http/sending.ts';
import type { ScenarioBelief } from './misconception.ts';

export const patchIsIdempotent: ScenarioBelief = {
  kind: 'scenario',
  id: 'patch-is-idempotent',
  belief: 'The same PATCH again changes nothing more.',
  works: 'the same PATCH is carried out only once',
  truth: 'PATCH is not idempotent as a method: whether a repeat changes more depends on the patch.',
  reference: 'RFC 5789 §2',
  rewrite: (sendings) =>
    sendings.map((each, index): Sending => {
      const isRepeat = each.request.method === 'PATCH' && sendings.slice(0, index).some(isDoneAs(each));
      return isRepeat ? { ...each, fault: 'drop-before-apply' } : each;
    }),
};

// Of a PATCH that did not arrive, the next is no repeat.
const isDoneAs =
  ({ request }: Sending) =>
  (earlier: Sending): boolean =>
    earlier.fault !== 'drop-before-apply' && sameRequest(request, earlier.request);
