import { idIn } from '../../semantics/misconceptions/misconception.ts';
import { nextMember } from '../../semantics/rfc9110/naming.ts';
import { lastOf, succeeded, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { createdBy, requestPlaceOf } from '../place.ts';
import { ref, refs, whatTheyCreated } from '../sentences.ts';
import { byNumber } from '../../text/wording.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'post-creates-where-server-chooses',
  title: 'A POST to a collection creates under a URL that the server chooses',
  reference: 'RFC 9110 §9.3.3',
  obligation: 'declared',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) =>
      byNumber(evidence.flatMap(createdBy).length, {
        one: `${refs(evidence)} created ${whatTheyCreated(evidence)}. The server chose that URL.`,
        other: `${refs(evidence)} created ${whatTheyCreated(evidence)}. The server chose those URLs.`,
      }),
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `Expected that the server chooses the URL; ${ref(guilty)} created ${whatTheyCreated([guilty])}, ` +
        'named by the id in its content. HTTP allows both.'
      );
    },
    untested:
      'Needs a POST that creates in a collection, without an id in its content that the server would choose too.',
  },
});

function shows(exchange: Exchange): RuleOutcome | undefined {
  const { request, served } = exchange;
  const target = requestPlaceOf(exchange)?.target;
  if (request.method !== 'POST' || target?.kind !== 'collection' || served.kind === 'not-served') return undefined;

  const wanted = `${target.path}/${idIn(request.body) ?? ''}`;
  const created = createdBy(exchange);
  if (created.includes(wanted)) {
    // An id that would have come next anyway tells nothing of who chose it.
    return wanted === nextMember({ world: served.step.before }, target.path) ? undefined : 'contradicted';
  }
  const isBelow = created.some((path) => path.startsWith(`${target.path}/`));
  return succeeded(exchange) && isBelow ? 'upheld' : undefined;
}
