import { fieldOf, sameBytes, type Response } from '../../http/message.ts';
import { targetOf } from '../../semantics/target.ts';
import { effectsOf, lastOf, runsOf, type Exchange } from '../exchange.ts';
import { did, ref, refs } from '../telling.ts';
import { contradicted, untested, upheld } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'keyed-repeat-is-replayed',
  title: 'The same POST with the same Idempotency-Key adds nothing and gets the first reply again',
  reference: 'RFC 9110 §9.2.2',
  obligation: 'declared',

  judge(trace) {
    const runs = runsOf(trace, 'POST').filter(([first, ...repeats]) => hasKeyThatCounts(first) && repeats.length > 0);
    for (const [first, ...repeats] of runs) {
      const guilty = repeats.find((repeat) => !isReplay(repeat, first));
      if (guilty !== undefined) return contradicted([first, guilty]);
    }
    const latest = runs.at(-1);
    return latest === undefined ? untested : upheld(latest);
  },

  words: {
    upheld: ([first, ...repeats]) =>
      `${refs(repeats)} had the key of ${ref(first)}, changed nothing, and got the same reply, as this server declares.`,
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return `${ref(guilty)} had the key of ${ref(evidence[0])} and ${did(guilty)}, or got another reply. Declared was that it gets the first one again. HTTP allows both.`;
    },
    untested: 'Needs a POST with an Idempotency-Key to a collection that looks at it, and the same POST once more.',
  },
});

function hasKeyThatCounts({ request, served }: Exchange): boolean {
  if (served.kind === 'not-served' || fieldOf(request, 'Idempotency-Key') === undefined) return false;
  const target = targetOf(served.step.before.declared, request.target);
  return target?.kind === 'collection' && target.collection.key !== 'none';
}

function isReplay(repeat: Exchange, first: Exchange): boolean {
  if (repeat.served.kind === 'not-served' || first.served.kind === 'not-served') return true;
  return effectsOf(repeat).length === 0 && sameReply(repeat.served.step.response, first.served.step.response);
}

function sameReply(one: Response, other: Response): boolean {
  return (
    one.status === other.status &&
    sameBytes(one.body, other.body) &&
    fieldOf(one, 'Location') === fieldOf(other, 'Location')
  );
}
