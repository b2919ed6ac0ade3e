import { sameJson } from '../../http/json.ts';
import { sentResource } from '../../semantics/rfc9110/put.ts';
import { storedForm } from '../../semantics/rfc9110/representation.ts';
import { objectIn } from '../../semantics/state.ts';
import { sameResource } from '../../semantics/world.ts';
import { effectsOf, lastOf, succeeded, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { changeAtTarget, placeOf, type Place } from '../place.ts';
import { byNumber, definitionStands, did, ref, refs, targets } from '../telling.ts';
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
      byNumber(evidence, {
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

// PUT may have side effects elsewhere; only where its target does not hold what was sent did the content go elsewhere.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const place = placeOf(exchange);
  if (exchange.request.method !== 'PUT' || place === undefined || !succeeded(exchange)) return undefined;
  if (isStoring(changeAtTarget(exchange))) return 'upheld';
  const wentElsewhere = effectsOf(exchange).some(({ kind }) => isStoring(kind));
  return wentElsewhere && !holdsSent(exchange, place) ? 'contradicted' : undefined;
}

function isStoring(kind: string | undefined): boolean {
  return kind === 'created' || kind === 'replaced';
}

// A server may add to what was sent; the members that it manages itself are none that a client can send.
function holdsSent(exchange: Exchange, { target, after }: Place): boolean {
  const sent = storedForm(target, sentResource(exchange));
  const [wanted, held] = [objectIn(sent), objectIn(after)];
  if (wanted === undefined || held === undefined) return after !== undefined && sameResource(sent, after);
  return Object.entries(wanted).every(([member, value]) => sameJson(held[member], value));
}
