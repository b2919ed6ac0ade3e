import { fieldOf } from '../../http/message.ts';
import { targetOf } from '../../semantics/target.ts';
import { lastOf, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { createdBy } from '../place.ts';
import { ref, refs, whatTheyCreated } from '../sentences.ts';
import { byNumber } from '../../text/wording.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'post-201-has-location',
  title: 'A 201 to a POST has a Location that leads to what was created',
  reference: 'RFC 9110 §9.3.3, §10.2.2, §15.3.2',
  obligation: 'SHOULD',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) =>
      byNumber(evidence.length, {
        one:
          `${refs(evidence)} created ${whatTheyCreated(evidence)} and was answered 201 ` +
          'with a Location that leads there, as §9.3.3 recommends.',
        other:
          `${refs(evidence)} created ${whatTheyCreated(evidence)}, and each was answered 201 ` +
          'with a Location that leads to what it created, as §9.3.3 recommends.',
      }),
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return (
        `${ref(guilty)} created ${whatTheyCreated([guilty])} and was answered 201 ` +
        'without a Location that leads there. Such a Location is recommended, not required (§9.3.3).'
      );
    },
    untested: 'Needs a POST that creates something and is answered 201.',
  },
});

// Only a reply that the client saw; and one to a POST that did create, since a 201 may also be given again.
function shows(exchange: Exchange): RuleOutcome | undefined {
  const { request, seen, served } = exchange;
  const created = createdBy(exchange);
  if (request.method !== 'POST' || seen.kind !== 'response' || served.kind === 'not-served') return undefined;
  if (seen.response.status !== 201 || created.length === 0) return undefined;

  const led = resolved(fieldOf(seen.response, 'Location'), exchange);
  const path = led === undefined ? undefined : targetOf(served.step.before.declared, led)?.path;
  return path !== undefined && created.includes(path) ? 'upheld' : 'contradicted';
}

// RFC 9110 §10.2.2: a relative reference is resolved against the target URI. One to another origin leads nowhere here.
function resolved(location: string | undefined, { request }: Exchange): string | undefined {
  const base = `http://${fieldOf(request, 'Host') ?? 'localhost'}${request.target}`;
  if (location === undefined || !URL.canParse(location, base)) return undefined;
  const { origin, pathname } = new URL(location, base);
  return origin === new URL(base).origin ? pathname : undefined;
}
