import { nextMember } from '../rfc9110/naming.ts';
import { createdAt } from '../rfc9110/post.ts';
import type { Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ServerBelief } from './misconception.ts';

export const putPicksItsOwnUrl: ServerBelief = {
  kind: 'server',
  id: 'put-picks-its-own-url',
  belief: 'The server picks the URL of a PUT.',
  works: 'the server picks a URL for what PUT sends',
  truth:
    'PUT asks to create or replace what is at its own URL: who sends it names that URL. A server that wants it at another must answer with a redirect (3xx).',
  reference: 'RFC 9110 §9.3.4',
  standing: 'rfc',
  change: (rfc9110) => withAct(withAct(rfc9110, 'member', 'PUT', createBeside), 'note', 'PUT', createBeside),
};

// What POST to the collection would do, whether or not the target holds something.
function createBeside(situation: Situation<TargetOf<'member' | 'note'>>): Answer {
  const { parent } = situation.target;
  return createdAt(nextMember(situation, parent), parent, situation);
}
