import { fieldOf } from '../../http/message.ts';
import { lastOf, ownStatusOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { ref, refs } from '../sentences.ts';
import { byNumber } from '../../text/wording.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'method-not-allowed-has-allow',
  title: 'A 405 lists the methods that are allowed, in Allow',
  reference: 'RFC 9110 §15.5.6, §10.2.1',
  obligation: 'MUST',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) =>
      byNumber(evidence.length, {
        one: `${refs(evidence)} was answered 405, with a list of other methods in Allow, as §15.5.6 requires.`,
        other: `${refs(evidence)} were answered 405, each with a list of other methods in Allow, as §15.5.6 requires.`,
      }),
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      const how = allowIn(guilty) === undefined ? 'without Allow' : `and lists ${guilty.request.method} in Allow`;
      return `${ref(guilty)} was answered 405 ${how}; §15.5.6 requires a list of the methods that are allowed.`;
    },
    untested: 'Needs a request that is answered 405.',
  },
});

// The list may be empty (RFC 9110 §10.2.1). Which others belong in it, one reply does not show.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const methods = allowIn(exchange)
    ?.split(',')
    .map((each) => each.trim());
  if (ownStatusOf(exchange) !== 405) return undefined;
  return methods === undefined || methods.includes(exchange.request.method) ? 'contradicted' : 'upheld';
}

function allowIn({ seen }: Exchange): string | undefined {
  return seen.kind === 'response' ? fieldOf(seen.response, 'Allow') : undefined;
}
