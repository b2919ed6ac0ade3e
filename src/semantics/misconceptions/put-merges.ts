import { sameJson } from '../../http/json.ts';
import { objectIn } from '../state.ts';
import { jsonResource, type Resource } from '../world.ts';
import type { ServerBelief } from './misconception.ts';

export const putMerges: ServerBelief = {
  kind: 'server',
  id: 'put-merges',
  belief: 'PUT changes only the members I send.',
  works: 'PUT changes only the members that are sent',
  truth:
    'PUT asks for the whole state of its target to be replaced: what is left out is no part of the state that is asked for.',
  reference: 'RFC 9110 §9.3.4',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, replace: merged }),
};

/** What was held, with the members sent written over it; what was sent where either is no JSON object. */
export function merged(held: Resource | undefined, sent: Resource): Resource {
  const before = objectIn(held);
  const after = objectIn(sent);
  if (before === undefined || after === undefined) return sent;
  const all = { ...before, ...after };
  // What is just what was sent, or what was there, is not spelt anew: that would look like a change.
  return [sent, held].find((each) => sameJson(objectIn(each), all)) ?? jsonResource(all);
}
