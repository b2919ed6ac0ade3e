import { effectsOf, lastOf, statusOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { did, ref, refs } from '../telling.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'refused-changes-nothing',
  title: 'A request that is refused changes nothing here',
  reference: 'RFC 9110 §15.5',
  obligation: 'declared',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) => `${refs(evidence)} got a 4xx and changed nothing, as this server declares.`,
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return `${ref(guilty)} got a ${statusOf(guilty) ?? '4xx'} and ${did(guilty)}. Declared was that a refused request changes nothing.`;
    },
    untested: 'Needs a request that is answered 4xx.',
  },
});

// By what the server answered, whether or not that reached the client.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const { served } = exchange;
  const status = served.kind === 'served' ? served.step.response.status : 0;
  if (status < 400 || status >= 500) return undefined;
  return effectsOf(exchange).length === 0 ? 'upheld' : 'contradicted';
}
