import { effectsOf, lastOf, turnedAway, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { did, ref, refs } from '../telling.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'failed-patch-changes-nothing',
  title: 'A PATCH that fails changes nothing',
  reference: 'RFC 5789 §2',
  obligation: 'MUST',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) => `${refs(evidence)} failed and changed nothing, as RFC 5789 §2 requires.`,
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return `${ref(guilty)} failed and ${did(guilty)}; RFC 5789 §2 requires that a patch is applied whole or not at all.`;
    },
    untested: 'Needs a PATCH that cannot be applied whole.',
  },
});

function shows(exchange: Exchange): RuleOutcome | undefined {
  if (exchange.request.method !== 'PATCH' || !turnedAway(exchange)) return undefined;
  return effectsOf(exchange).length === 0 ? 'upheld' : 'contradicted';
}
