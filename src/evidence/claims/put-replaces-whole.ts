import { lastOf, succeeded, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { membersKept, membersLeftOut } from '../place.ts';
import { byNumber, definitionStands, list, ref, refs, targets } from '../telling.ts';
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
      byNumber(evidence, {
        one:
          `${refs(evidence)} left out ${list(membersLeftOut(evidence[0]))}, ` +
          `and nothing left out stayed in ${targets(evidence)}. That agrees with §9.3.4.`,
        other:
          `${refs(evidence)} each left something out, ` +
          `and nothing left out stayed in ${targets(evidence)}. That agrees with §9.3.4.`,
      }),
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `${ref(guilty)} left out ${list(membersLeftOut(guilty))}, ` +
        `and ${targets([guilty])} still holds ${list(membersKept(guilty))}. ${definitionStands('PUT')}`
      );
    },
    untested: 'Needs a PUT that leaves out a member which its target holds.',
  },
});

function shows(exchange: Exchange): RuleOutcome | undefined {
  const isShowing = exchange.request.method === 'PUT' && succeeded(exchange) && membersLeftOut(exchange).length > 0;
  if (!isShowing) return undefined;
  return membersKept(exchange).length === 0 ? 'upheld' : 'contradicted';
}
