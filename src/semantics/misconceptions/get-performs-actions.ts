import { pathOf } from '../../http/message.ts';
import { remove } from '../rfc9110/delete.ts';
import { get } from '../rfc9110/get.ts';
import type { Situation } from '../semantics.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import type { ServerBelief } from './misconception.ts';

export const getPerformsActions: ServerBelief = {
  kind: 'server',
  id: 'get-performs-actions',
  belief: 'To follow a link, which is a GET, may delete something.',
  works: 'a GET whose query says delete deletes',
  truth:
    'GET and HEAD ask for no change, whatever their URL says. Where a URL selects an unsafe action, its owner must disable or disallow that for safe methods.',
  reference: 'RFC 9110 §9.2.1',
  standing: 'rfc',
  change: (rfc9110) => ({
    ...rfc9110,
    acts: {
      ...rfc9110.acts,
      member: { ...rfc9110.acts.member, GET: follow, HEAD: follow },
      note: { ...rfc9110.acts.note, GET: follow, HEAD: follow },
    },
  }),
};

function follow(situation: Situation<TargetOf<'member' | 'note'>>): Answer {
  const { target } = situation.request;
  const query = target.slice(pathOf(target).length);
  return DELETES.test(query) ? remove(situation) : get(situation);
}

const DELETES = /[?&]((action|do)=)?delete(&|$)/;
