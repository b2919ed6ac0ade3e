import { present } from '../../http/present.ts';
import { lastOf, ownStatusOf, statusOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { changeAtTarget, isReplaced } from '../place.ts';
import { isForbidden } from '../precondition.ts';
import { ref, refs, targets } from '../sentences.ts';
import { byNumber } from '../../text/wording.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'put-replaces-with-200-or-204',
  title: 'A PUT that replaces is answered 200 or 204',
  reference: 'RFC 9110 §9.3.4',
  obligation: 'MUST',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) =>
      byNumber(evidence.length, {
        one:
          `${refs(evidence)} replaced ${targets(evidence)} and was answered ${present(statusOf(evidence[0]))}, ` +
          'as §9.3.4 requires.',
        other: `${refs(evidence)} replaced ${targets(evidence)}, and each was answered 200 or 204, as §9.3.4 requires.`,
      }),
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `${ref(guilty)} replaced ${targets([guilty])} but was answered ${present(statusOf(guilty))}; ` +
        '§9.3.4 requires 200 or 204.'
      );
    },
    untested: 'Needs a PUT that changes what its target holds, and its reply.',
  },
});

// An equal write modifies nothing, so it shows nothing; nor does a reply that the client did not see. §9.3.4 speaks of what
// was modified as the content asks for: of anything else it says no status.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const status = ownStatusOf(exchange);
  const isChanged = exchange.request.method === 'PUT' && changeAtTarget(exchange) === 'replaced';
  if (!isChanged || status === undefined || !isReplaced(exchange) || isForbidden(exchange)) return undefined;
  return status === 200 || status === 204 ? 'upheld' : 'contradicted';
}
