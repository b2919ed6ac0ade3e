import { present } from '../../http/present.ts';
import { lastOf, ownStatusOf, statusOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { changeAtTarget } from '../place.ts';
import { isForbidden } from '../precondition.ts';
import { ref, refs, targets } from '../sentences.ts';
import { byNumber } from '../../text/wording.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'put-creates-with-201',
  title: 'A PUT that creates is answered 201',
  reference: 'RFC 9110 §9.3.4',
  obligation: 'MUST',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) =>
      byNumber(evidence.length, {
        one: `${refs(evidence)} created ${targets(evidence)} and was answered 201, as §9.3.4 requires.`,
        other: `${refs(evidence)} created ${targets(evidence)}, and each was answered 201, as §9.3.4 requires.`,
      }),
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `${ref(guilty)} created ${targets([guilty])} but was answered ${present(statusOf(guilty))}; ` +
        '§9.3.4 requires 201.'
      );
    },
    untested: 'Needs a PUT that creates something, and its reply.',
  },
});

// A reply that the client did not see tells it nothing, so it shows nothing.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const status = ownStatusOf(exchange);
  const creates = exchange.request.method === 'PUT' && changeAtTarget(exchange) === 'created';
  if (!creates || status === undefined || isForbidden(exchange)) return undefined;
  return status === 201 ? 'upheld' : 'contradicted';
}
