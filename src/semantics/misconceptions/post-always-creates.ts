import { nextMember } from '../rfc9110/naming.ts';
import { createdAt } from '../rfc9110/post.ts';
import type { Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';

export const postAlwaysCreates: ServerBelief = {
  kind: 'server',
  id: 'post-always-creates',
  belief: 'Every POST creates a resource.',
  works: 'every POST creates a resource',
  truth: 'The target of a POST processes it in its own way; creating is one way among others.',
  reference: 'RFC 9110 §9.3.3',
  standing: 'declaration',
  change: (rfc9110) => {
    // What is created needs nothing of whom the action is about.
    const semantics = { ...rfc9110, checks: rfc9110.checks.filter(({ id }) => id !== 'action') };
    return withAct(withAct(semantics, 'action', 'POST', createBeside), 'member', 'POST', createBeside);
  },
};

// A new member of the collection that the target belongs to, whatever the target is.
function createBeside(situation: Situation<TargetOf<'action' | 'member'>>): Answer {
  const { parent } = situation.target;
  return createdAt(nextMember(situation, parent), parent, situation);
}
