import { sameRequest } from '../../http/same-request.ts';
import type { Sending } from '../../http/sending.ts';
import type { ScenarioBelief } from './misconception.ts';

export const retryIsAlwaysSafe: ScenarioBelief = {
  kind: 'scenario',
  id: 'retry-is-always-safe',
  belief: 'Where no reply came, sending again never hurts.',
  works: 'a request that was carried out is not carried out again',
  truth:
    'What was carried out, though no reply came, can be carried out again. If it is idempotent, that asks for nothing more; of a POST, nothing is promised.',
  reference: 'RFC 9110 §9.2.2',
  rewrite: (sendings) =>
    sendings.map((each, index): Sending => {
      const isDone = sendings.slice(0, index).some((earlier) => isDoneUnseen(earlier) && repeats(each, earlier));
      return isDone ? { ...each, fault: 'drop-before-apply' } : each;
    }),
};

const isDoneUnseen = ({ fault }: Sending): boolean => fault === 'apply-then-drop';
const repeats = (one: Sending, other: Sending): boolean => sameRequest(one.request, other.request);
