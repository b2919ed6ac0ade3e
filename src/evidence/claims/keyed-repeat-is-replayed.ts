import { fieldOf, sameBytes, type Response } from '../../http/message.ts';
import { effectsOf, lastOf, runsOf, type Exchange } from '../exchange.ts';
import { requestPlaceOf } from '../place.ts';
import { did, ref, refs } from '../sentences.ts';
import { contradicted, untested, upheld } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'keyed-repeat-is-replayed',
  title: 'The same POST with the same Idempotency-Key adds nothing, and gets the first reply again',
  reference: 'RFC 9110 §9.2.2',
  obligation: 'declared',

  judge(trace) {
    const keyed = runsOf(trace, 'POST').filter(([first]) => hasKeyThatCounts(first));
    // The server did not answer what never reached it.
    const runs = keyed.map(([first, ...repeats]) => ({ first, repeats: repeats.filter(isAnswered) }));
    for (const { first, repeats } of runs) {
      const guilty = repeats.find((repeat) => !isReplay(repeat, first));
      if (guilty !== undefined) return contradicted([first, guilty]);
    }
    const latest = runs.findLast(({ repeats }) => repeats.length > 0);
    return latest === undefined ? untested : upheld([latest.first, ...latest.repeats]);
  },

  words: {
    upheld: ([first, ...repeats]) =>
      `${refs(repeats)}, with the key of ${ref(first)}, changed nothing and got its reply again.`,
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      const otherwise = effectsOf(guilty).length === 0 ? 'got another reply' : did(guilty);
      return (
        'Expected that a repeat with the same key changes nothing and gets the first reply again; ' +
        `${ref(guilty)}, with the key of ${ref(evidence[0])}, ${otherwise}. HTTP allows both.`
      );
    },
    untested:
      'Needs a POST with an Idempotency-Key, where the server looks at it, and the same POST once more, with nothing in between.',
  },
});

function hasKeyThatCounts(exchange: Exchange): boolean {
  const target = requestPlaceOf(exchange)?.target;
  const isLookedAt = target?.kind === 'collection' && target.collection.key !== 'none';
  return isLookedAt && fieldOf(exchange.request, 'Idempotency-Key') !== undefined;
}

const isAnswered = (exchange: Exchange): boolean => answerOf(exchange) !== undefined;

// By what the server answered, whether or not that reached the client.
function isReplay(repeat: Exchange, first: Exchange): boolean {
  const [again, before] = [answerOf(repeat), answerOf(first)];
  return effectsOf(repeat).length === 0 && again !== undefined && before !== undefined && sameReply(again, before);
}

function answerOf({ served }: Exchange): Response | undefined {
  return served.kind === 'served' ? served.step.response : undefined;
}

function sameReply(one: Response, other: Response): boolean {
  return (
    one.status === other.status &&
    sameBytes(one.body, other.body) &&
    fieldOf(one, 'Location') === fieldOf(other, 'Location')
  );
}
