import { isMergePatch } from '../../semantics/rfc9110/patch.ts';
import { byNumber, listed } from '../../text/wording.ts';
import { lastOf, performed, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { membersLeftOut, membersLost } from '../place.ts';
import { isForbidden } from '../precondition.ts';
import { definitionStands, ref, refs, targets } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'merge-patch-keeps-the-rest',
  title: 'A merge patch keeps the members that it leaves out',
  reference: 'RFC 7396 §2',
  obligation: 'definition',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) => {
      const agrees = `stayed as it was in ${targets(evidence)}. That agrees with RFC 7396 §2.`;
      return byNumber(evidence.length, {
        one: `${refs(evidence)} left out ${listed(membersLeftOut(evidence[0]))}, and what it left out ${agrees}`,
        other: `${refs(evidence)} each left something out, and what they left out ${agrees}`,
      });
    },
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return `${ref(guilty)} left out ${listed(membersLost(guilty))}, and ${targets([guilty])} did not keep that. ${definitionStands('a merge patch')}`;
    },
    untested: 'Needs a merge patch that leaves out a member which its target holds.',
  },
});

function shows(exchange: Exchange): RuleOutcome | undefined {
  const isMerging = isMergePatch(exchange.request) && performed(exchange) && !isForbidden(exchange);
  if (!isMerging || membersLeftOut(exchange).length === 0) return undefined;
  return membersLost(exchange).length === 0 ? 'upheld' : 'contradicted';
}
