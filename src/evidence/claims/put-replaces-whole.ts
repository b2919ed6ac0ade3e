import { byNumber, listed } from '../../text/wording.ts';
import { lastOf, performed, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { likenessOf, membersKept, membersLeftOut } from '../place.ts';
import { isForbidden } from '../precondition.ts';
import { definitionStands, ref, refs, targets } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'put-replaces-whole',
  title: 'PUT replaces the whole: what it leaves out is not kept',
  reference: 'RFC 9110 §9.3.4',
  obligation: 'definition',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) =>
      byNumber(evidence.length, {
        one:
          `${refs(evidence)} left out ${listed(membersLeftOut(evidence[0]))}, ` +
          `and nothing left out stayed in ${targets(evidence)}. That agrees with §9.3.4.`,
        other:
          `${refs(evidence)} each left something out, ` +
          `and nothing left out stayed in ${targets(evidence)}. That agrees with §9.3.4.`,
      }),
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `${ref(guilty)} left out ${listed(membersLeftOut(guilty))}, ` +
        `and ${targets([guilty])} still holds ${listed(membersKept(guilty))}. ${definitionStands('PUT')}`
      );
    },
    untested: 'Needs a PUT that leaves out a member which its target holds.',
  },
});

// A target that does not hold what was sent is itself the fault, and tells nothing of what was left out.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const isPut = exchange.request.method === 'PUT' && performed(exchange) && !isForbidden(exchange);
  if (!isPut || membersLeftOut(exchange).length === 0 || likenessOf(exchange) === 'other') return undefined;
  return membersKept(exchange).length === 0 ? 'upheld' : 'contradicted';
}
