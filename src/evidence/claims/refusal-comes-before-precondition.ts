import { present } from '../../http/present.ts';
import type { Request } from '../../http/message.ts';
import { lastOf, ownStatusOf, statusOf } from '../exchange.ts';
import { isConditional, isFalseAlone, withoutConditions } from '../precondition.ts';
import { judgeBeside, type SameStatePair } from '../same-world.ts';
import { ref } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'refusal-comes-before-precondition',
  title: 'A precondition is ignored where a request is refused before its content is looked at',
  reference: 'RFC 9110 §13.2.1',
  obligation: 'MUST',

  judge: judgeBeside(withoutAny, shows),

  words: {
    upheld: (evidence) => {
      const [other, judged] = [evidence[0], lastOf(evidence)];
      return `${ref(judged)} was answered ${present(statusOf(judged))}, as ${ref(other)} was without a condition; §13.2.1 requires that.`;
    },
    contradicted: (evidence) => {
      const [other, judged] = [evidence[0], lastOf(evidence)];
      return (
        `${ref(judged)} was answered ${present(statusOf(judged))}, and ${ref(other)}, the same without a condition, ` +
        `${present(statusOf(other))}; §13.2.1 requires that the condition is ignored then.`
      );
    },
    untested:
      'Needs a request that is refused before its content is looked at, and the same with a condition, with nothing changed in between.',
  },
});

function withoutAny(request: Request): Request | undefined {
  return isConditional(request) ? withoutConditions(request) : undefined;
}

// Compared with what this server itself answers without the condition: what it refuses is largely its own affair.
function shows({ other, judged }: SameStatePair): RuleOutcome | undefined {
  const [refusal, status] = [ownStatusOf(other), ownStatusOf(judged)];
  if (refusal === undefined || status === undefined || !BY_THE_HEAD.includes(refusal)) return undefined;
  if (status === 304 || status === 412) return 'contradicted';
  return status === refusal && isFalseAlone(judged) ? 'upheld' : undefined;
}

// Refusals that the head of a request decides. For faults in the content (400, 409, 422) the condition comes first; and 428
// asks for one.
const BY_THE_HEAD: readonly number[] = [401, 403, 404, 405, 410, 411, 413, 414, 415, 417, 431, 501];
