import { present } from '../../http/present.ts';
import { fieldOf } from '../../http/message.ts';
import { isSuccess } from '../../http/status.ts';
import { judgedEffectsOf, lastOf, ownStatusOf, statusOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { falseStatus, withoutConditions } from '../precondition.ts';
import { ref, refs } from '../sentences.ts';
import { byNumber } from '../../text/wording.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'false-none-match-is-304-or-412',
  title: 'A false If-None-Match is answered 304 to GET or HEAD, and 412 to any other method',
  reference: 'RFC 9110 §13.1.2',
  obligation: 'MUST',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) =>
      byNumber(evidence.length, {
        one: `${refs(evidence)} had a false If-None-Match and was answered ${present(statusOf(evidence[0]))}, as §13.1.2 requires.`,
        other: `${refs(evidence)} had a false If-None-Match, and each was answered 304 or 412, as §13.1.2 requires of its method.`,
      }),
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `${ref(guilty)}, a ${guilty.request.method}, had a false If-None-Match but was answered ` +
        `${present(statusOf(guilty))}; §13.1.2 requires ${present(wantedOf(guilty))}.`
      );
    },
    untested: 'Needs a request whose If-None-Match is false, and its reply.',
  },
});

// If the request was performed all the same, another claim says so.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const [status, wanted] = [ownStatusOf(exchange), wantedOf(exchange)];
  if (status === undefined || wanted === undefined || judgedEffectsOf(exchange).length > 0) return undefined;
  if (status === wanted) return 'upheld';
  // Any other refusal may have its own reason, and come before the condition (RFC 9110 §13.2.1).
  return isSuccess(status) || status === 304 || status === 412 ? 'contradicted' : undefined;
}

// RFC 9110 §13.2.2: other conditions are looked at before this one, but for If-Modified-Since, which it replaces.
function wantedOf({ request, served }: Exchange): 304 | 412 | undefined {
  if (served.kind === 'not-served' || fieldOf(request, 'If-None-Match') === undefined) return undefined;
  const { before } = served.step;
  const others = withoutConditions(request, ['if-none-match', 'if-modified-since']);
  return falseStatus(before, others) === undefined ? falseStatus(before, request) : undefined;
}
