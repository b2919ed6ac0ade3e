import { lateRetryIsHarmless } from '../../../semantics/misconceptions/late-retry-is-harmless.ts';
import { postIsIdempotent } from '../../../semantics/misconceptions/post-is-idempotent.ts';
import { putMerges } from '../../../semantics/misconceptions/put-merges.ts';
import { unavailableMeansNotApplied } from '../../../semantics/misconceptions/unavailable-means-not-applied.ts';
import { castOf, members } from '../cast.ts';
import { byAnother, staged } from '../stage.ts';
import { lost, sent, times, type Template } from '../template.ts';

// Whether the first arrived makes no difference in the end.
const late: Template = {
  minds: [lateRetryIsHarmless, putMerges],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first, second, detail, old, list, element } = cast;
    const mine = ['PUT', url, { [name]: first, [detail]: old }] as const;
    const theirs = sent('PUT', url, { [name]: second, [list]: [element] });
    const send = [lost(...mine), byAnother(theirs), sent(...mine)];
    const holds = draw.one([{}, { [url]: { [name]: second } }]);
    return staged(cast, { declares: {}, holds, send }, { kind: 'holds', path: url });
  },
};

const unavailable: Template = {
  minds: [unavailableMeansNotApplied, postIsIdempotent],
  about(draw) {
    const cast = castOf(draw);
    const { collection, name, first } = cast;
    const post = sent('POST', collection, { [name]: first });
    const send = [{ ...post, fault: 'apply-then-503' } as const, ...times(2, post)];
    return staged(
      cast,
      { declares: {}, holds: members(cast, draw.between(0, 2)), send },
      { kind: 'count', collection },
    );
  },
};

/** What comes of sending again, once it is not known what became of a request? */
export const doubts = { holds: [late], count: [unavailable] } as const;
