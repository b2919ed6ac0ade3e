import { fieldOf } from '../../http/message.ts';
import { byNumber, listed } from '../../text/wording.ts';
import { judgedEffectsOf, lastOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { falseStatus, withoutConditions } from '../precondition.ts';
import { did, ref, refs } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'false-precondition-performs-nothing',
  title: 'A request whose precondition is false is not performed',
  reference: 'RFC 9110 §13.1.1, §13.1.2, §13.1.4',
  obligation: 'MUST',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) => {
      const sections = [...new Set(evidence.flatMap(sectionOf))];
      const require = byNumber(sections.length, { one: 'requires', other: 'require' });
      return `${refs(evidence)} had a false precondition and changed nothing, as ${listed(sections)} ${require}.`;
    },
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      const section = listed(sectionOf(guilty));
      return `${ref(guilty)} had a false precondition and ${did(guilty)}; ${section} requires that it is not performed.`;
    },
    untested: 'Needs a request to change something that is answered 412, since its If-Match or If-None-Match is false.',
  },
});

function shows(exchange: Exchange): RuleOutcome | undefined {
  const { served } = exchange;
  if (served.kind === 'not-served' || sectionOf(exchange).length === 0) return undefined;
  if (judgedEffectsOf(exchange).length > 0) return 'contradicted';
  // A performed request can have changed nothing; one refused for another reason never came to its precondition.
  return served.step.response.status === 412 ? 'upheld' : undefined;
}

// The section whose condition is false by what RFC 9110 makes of it, whatever the server made of it; none where none is.
function sectionOf({ request, served }: Exchange): readonly string[] {
  if (served.kind === 'not-served' || request.method === 'GET' || request.method === 'HEAD') return [];
  const { before } = served.step;
  if (falseStatus(before, request) === undefined) return [];
  if (falseStatus(before, withoutConditions(request, ['if-none-match'])) === undefined) return ['§13.1.2'];
  // RFC 9110 §13.2.2: If-Unmodified-Since is evaluated only where there is no If-Match.
  return fieldOf(request, 'If-Match') === undefined ? ['§13.1.4'] : ['§13.1.1'];
}
