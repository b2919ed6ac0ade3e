import { isSuccess } from '../../http/status.ts';
import { respond } from '../../semantics/respond.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import { sameResource } from '../../semantics/world.ts';
import { judgedEffectsOf, lastOf, turnedAway, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { requestPlaceOf } from '../place.ts';
import { did, ref, refs } from '../sentences.ts';
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
    untested: 'Needs a PATCH that is answered 409 or 422, since it cannot be applied whole.',
  },
});

// RFC 5789 §2.2: 409 and 422 say that the patch itself could not be applied. Any other refusal may never have looked at it.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const { request, served } = exchange;
  if (request.method !== 'PATCH' || served.kind === 'not-served' || !turnedAway(exchange)) return undefined;
  if (judgedEffectsOf(exchange).length > 0) return isWhole(exchange) ? undefined : 'contradicted';
  return [409, 422].includes(served.step.response.status) ? 'upheld' : undefined;
}

// A patch that was applied whole is not half applied, whatever was answered.
function isWhole(exchange: Exchange): boolean {
  const { request, served } = exchange;
  const place = requestPlaceOf(exchange);
  if (served.kind === 'not-served' || place?.after === undefined) return false;
  const { response, after } = respond(rfc9110, served.step.before, request);
  const whole = after.resources.get(place.target.path);
  return isSuccess(response.status) && whole !== undefined && sameResource(whole, place.after);
}
