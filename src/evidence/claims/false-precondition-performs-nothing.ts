import { precondition } from '../../semantics/rfc9110/preconditions.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import { targetOf } from '../../semantics/target.ts';
import { effectsOf, lastOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { did, ref, refs } from '../telling.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'false-precondition-performs-nothing',
  title: 'A request whose precondition is false is not performed',
  reference: 'RFC 9110 §13.1.1, §13.1.2',
  obligation: 'MUST',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) =>
      `${refs(evidence)} had a false precondition and changed nothing, as §13.1.1 and §13.1.2 require.`,
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return `${ref(guilty)} had a false precondition and ${did(guilty)}; §13.1.1 and §13.1.2 require that nothing is performed.`;
    },
    untested: 'Needs a request with If-Match or If-None-Match that is false for what is there.',
  },
});

// By what was there before, and by what RFC 9110 makes of the fields, whatever the server made of them.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const { request, served } = exchange;
  if (served.kind === 'not-served') return undefined;
  const world = served.step.before;
  const target = targetOf(world.declared, request.target);
  const isFalse = target !== undefined && precondition({ semantics: rfc9110, world, target, request }) !== undefined;
  if (!isFalse || request.method === 'GET' || request.method === 'HEAD') return undefined;
  return effectsOf(exchange).length === 0 ? 'upheld' : 'contradicted';
}
