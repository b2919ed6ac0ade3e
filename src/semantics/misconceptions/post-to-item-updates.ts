import { put } from '../rfc9110/put.ts';
import type { Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';
import { merged } from './put-merges.ts';

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

function edit(situation: Situation<TargetOf<'member'>>): Answer {
  return put({ ...situation, semantics: { ...situation.semantics, replace: merged } });
}
