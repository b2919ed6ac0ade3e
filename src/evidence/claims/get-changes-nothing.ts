import { effectsOf, succeeded, type Exchange } from '../exchange.ts';
import { judgeEvery } from '../judging.ts';
import { didMore, eachDid, refs } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'get-changes-nothing',
  title: 'A GET asks for no change, and none is made',
  reference: 'RFC 9110 §9.2.1',
  obligation: 'definition',

  judge: judgeEvery(shows),

  words: {
    upheld: (evidence) => `${refs(evidence)} changed no resource. That agrees with §9.2.1.`,
    contradicted: (evidence) => `${eachDid(evidence)}. ${didMore('GET')}`,
    untested: 'Needs a GET that succeeds.',
  },
});

// An effect counts whatever was answered; without one, a GET that was turned away shows nothing.
function shows(exchange: Exchange): RuleOutcome | undefined {
  if (exchange.request.method !== 'GET') return undefined;
  if (effectsOf(exchange).length > 0) return 'contradicted';
  return succeeded(exchange) ? 'upheld' : undefined;
}
