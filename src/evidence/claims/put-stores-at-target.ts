import { lastOf, performed, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { changeAtTarget, likenessOf, membersKept, requestPlaceOf } from '../place.ts';
import { isForbidden } from '../precondition.ts';
import { definitionStands, did, ref, refs, targets } from '../sentences.ts';
import { byNumber } from '../../text/wording.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'put-stores-at-target',
  title: 'PUT creates or replaces what is at its target',
  reference: 'RFC 9110 §9.3.4',
  obligation: 'definition',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) =>
      byNumber(evidence.length, {
        one: `${refs(evidence)} set what is at its own target, ${targets(evidence)}. That agrees with §9.3.4.`,
        other: `${refs(evidence)} each set what is at its own target. That agrees with §9.3.4.`,
      }),
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `${ref(guilty)} ${did(guilty)}, and its target, ${targets([guilty])}, does not hold what was sent. ` +
        definitionStands('PUT')
      );
    },
    untested: 'Needs a PUT that creates or replaces something.',
  },
});

// PUT may have side effects elsewhere (§9.3.4). What a target held already tells nothing of who stored it there, and what
// became of members that were left out is for another claim to say.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const isPut = exchange.request.method === 'PUT' && requestPlaceOf(exchange) !== undefined;
  if (!isPut || !performed(exchange) || isForbidden(exchange)) return undefined;
  switch (likenessOf(exchange)) {
    case 'other':
      return 'contradicted';
    // A server may make one of a member that is null and one that is not there.
    case 'without-nulls':
      return undefined;
    case 'as-sent':
      return isStoring(changeAtTarget(exchange)) && membersKept(exchange).length === 0 ? 'upheld' : undefined;
  }
}

function isStoring(kind: string | undefined): boolean {
  return kind === 'created' || kind === 'replaced';
}
