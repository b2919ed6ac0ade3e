import { fieldOf, sameBytes } from '../../http/message.ts';
import { isSuccess } from '../../http/status.ts';
import { sentResource } from '../../semantics/rfc9110/put.ts';
import { representationOf } from '../../semantics/rfc9110/representation.ts';
import { byNumber, listed } from '../../text/wording.ts';
import { lastOf, ownStatusOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { changeAtTarget, requestPlaceOf } from '../place.ts';
import { ref, refs, targets } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'changed-put-has-no-validator',
  title: 'A PUT whose content is not saved just as it was sent is answered without ETag and Last-Modified',
  reference: 'RFC 9110 §9.3.4',
  obligation: 'MUST',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) => {
      const held = `not just what was sent is at ${targets(evidence)} now`;
      return byNumber(evidence.length, {
        one: `${refs(evidence)} was answered without ETag and Last-Modified, since ${held}, as §9.3.4 requires.`,
        other: `${refs(evidence)} were answered without ETag and Last-Modified, since ${held}, as §9.3.4 requires.`,
      });
    },
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `${ref(guilty)} was answered with ${listed(validatorsIn(guilty))}, and not just what was sent is at ` +
        `${targets([guilty])} now; §9.3.4 requires a reply without these then.`
      );
    },
    untested: 'Needs a PUT whose content the server does not save just as it was sent.',
  },
});

function shows(exchange: Exchange): RuleOutcome | undefined {
  const [status, validators] = [ownStatusOf(exchange), validatorsIn(exchange)];
  if (exchange.request.method !== 'PUT' || !isSavedOtherwise(exchange)) return undefined;
  if (status === undefined || !isSuccess(status)) return undefined;
  return validators.length === 0 ? 'upheld' : 'contradicted';
}

// Compares what a GET would return, byte for byte, if the PUT changed what is at its target.
function isSavedOtherwise(exchange: Exchange): boolean {
  const { request, served } = exchange;
  const [place, change] = [requestPlaceOf(exchange), changeAtTarget(exchange)];
  if (served.kind === 'not-served' || place?.after === undefined || change === undefined) return false;
  const { body } = representationOf(served.step.after, place.target.path, place.after);
  return !sameBytes(body, sentResource({ request }).body);
}

function validatorsIn({ seen }: Exchange): readonly string[] {
  if (seen.kind !== 'response') return [];
  return ['ETag', 'Last-Modified'].filter((name) => fieldOf(seen.response, name) !== undefined);
}
