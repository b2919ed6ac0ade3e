import { effectsOf, lastOf, succeeded, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { createdBy, placeOf } from '../place.ts';
import { eachDid } from '../telling.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'action-creates-nothing',
  title: 'A POST to an action does its work and creates no resource',
  reference: 'RFC 9110 §9.3.3',
  obligation: 'declared',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) => `${eachDid(evidence)}; no resource was created, as this server declared.`,
    contradicted: (evidence) =>
      `Declared that this action creates no resource; ${eachDid([lastOf(evidence)])}. HTTP allows both.`,
    untested: 'Needs a POST that performs an action.',
  },
});

// An action that had no effect was not performed, or was a repeat that this server drops: it shows nothing.
function shows(exchange: Exchange): RuleOutcome | undefined {
  if (exchange.request.method !== 'POST' || placeOf(exchange)?.target.kind !== 'action') return undefined;
  if (createdBy(exchange).length > 0) return 'contradicted';
  return succeeded(exchange) && effectsOf(exchange).length > 0 ? 'upheld' : undefined;
}
