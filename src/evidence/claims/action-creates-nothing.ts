import type { Effect } from '../../semantics/step.ts';
import type { TargetOf } from '../../semantics/target.ts';
import { effectsOf, lastOf, succeeded, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { createdBy, requestPlaceOf } from '../place.ts';
import { eachDid } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'action-creates-nothing',
  title: 'A POST to an action does its work and creates no resource',
  reference: 'RFC 9110 §9.3.3',
  obligation: 'declared',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) => `${eachDid(evidence)}; no resource was created.`,
    contradicted: (evidence) =>
      `Expected that this action creates no resource; ${eachDid([lastOf(evidence)])}. HTTP allows both.`,
    untested: 'Needs a POST that performs an action.',
  },
});

// An action that did not do its work was not performed, or was a repeat that this server drops: it shows nothing.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const target = requestPlaceOf(exchange)?.target;
  if (exchange.request.method !== 'POST' || target?.kind !== 'action') return undefined;
  if (createdBy(exchange).length > 0) return 'contradicted';
  return succeeded(exchange) && effectsOf(exchange).some((effect) => isWorkOf(target, effect)) ? 'upheld' : undefined;
}

function isWorkOf({ does, owner }: TargetOf<'action'>, effect: Effect): boolean {
  switch (does.kind) {
    case 'mail':
      return effect.kind === 'mailed';
    case 'toggle':
      return effect.kind === 'replaced' && effect.path === owner;
  }
}
