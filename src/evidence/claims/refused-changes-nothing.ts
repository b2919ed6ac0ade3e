import { effectsOf, lastOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { did, ref, refs } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';
import failedPatch from './failed-patch-changes-nothing.ts';

export default rule({
  id: 'refused-changes-nothing',
  title: 'A request that is refused with a 4xx changes nothing',
  reference: 'RFC 9110 §15.5',
  obligation: 'declared',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) => `${refs(evidence)} changed nothing when refused with a 4xx.`,
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `Expected that a request refused with a 4xx changes nothing; ${ref(guilty)} was refused and ${did(guilty)}. ` +
        promise(guilty)
      );
    },
    untested: 'Needs a request that is refused with a 4xx.',
  },
});

function promise(guilty: Exchange): string {
  const isPatch = failedPatch.judge([guilty]).outcome === 'contradicted';
  return `HTTP promises that of some requests only${isPatch ? ', and this PATCH is one (RFC 5789 §2)' : ''}.`;
}

// By what the server answered, whether or not that reached the client.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const { served } = exchange;
  const status = served.kind === 'served' ? served.step.response.status : 0;
  if (status < 400 || status >= 500) return undefined;
  return effectsOf(exchange).length === 0 ? 'upheld' : 'contradicted';
}
