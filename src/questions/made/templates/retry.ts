import type { Path } from '../../../http/message.ts';
import { deleteShiftsIds } from '../../../semantics/misconceptions/methods.ts';
import {
  lateRetryIsHarmless,
  retryIsAlwaysSafe,
  timeoutMeansItFailed,
  unavailableMeansNotApplied,
} from '../../../semantics/misconceptions/on-the-way.ts';
import { postIsIdempotent } from '../../../semantics/misconceptions/post.ts';
import { putAlways200, putNeedsExisting } from '../../../semantics/misconceptions/put-replies.ts';
import { putAppendsACopy, putMerges, putRepeatsItsEffect } from '../../../semantics/misconceptions/put.ts';
import type { Ask, AskOf } from '../../question.ts';
import { askInScene, byAnother, lost, sent, askInWorld, times, type Template } from '../generated-world.ts';
import { sampleData, members } from '../sample-data.ts';

const retry = (of: AskOf<'retry'>['of']): Ask => ({ kind: 'retry', of });
const count = (collection: Path): Ask => retry({ kind: 'count', collection });

const postAgain: Template = {
  minds: [timeoutMeansItFailed, retryIsAlwaysSafe],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, name, first } = cast;
    const post = ['POST', collection, { [name]: first }] as const;
    const holds = members(cast, draw.between(0, 3));
    return askInScene(cast, { holds, send: [lost(...post), sent(...post)] }, count(collection));
  },
};

const putAgain: Template = {
  minds: [putAppendsACopy, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, url, name, first } = cast;
    const put = ['PUT', url, { [name]: first }] as const;
    const holds = members(cast, draw.between(0, 3));
    return askInScene(cast, { holds, send: [lost(...put), sent(...put)] }, count(collection));
  },
};

const deleteAgain: Template = {
  minds: [deleteShiftsIds],
  about(draw) {
    const cast = sampleData(draw);
    const there = draw.between(3, 4);
    const remove = ['DELETE', `${cast.collection}/${draw.between(1, there - 1)}`] as const;
    return askInScene(
      cast,
      { holds: members(cast, there), send: [lost(...remove), sent(...remove)] },
      count(cast.collection),
    );
  },
};

const putOfWhatIsAbsent: Template = {
  minds: [timeoutMeansItFailed, putAlways200, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first } = cast;
    const put = ['PUT', url, { [name]: first }] as const;
    const holds = members(cast, draw.between(0, 2));
    return askInScene(cast, { holds, send: [lost(...put), sent(...put)] }, retry({ kind: 'status', request: 2 }));
  },
};

const putOnce: Template = {
  minds: [timeoutMeansItFailed],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second } = cast;
    const send = [lost('PUT', url, { [name]: second })];
    return askInScene(cast, { holds: { [url]: { [name]: first } }, send }, retry({ kind: 'holds', path: url }));
  },
};

const aListAgain: Template = {
  minds: [putRepeatsItsEffect, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, list, element } = cast;
    const put = ['PUT', url, { [list]: [element] }] as const;
    return askInScene(cast, { send: [lost(...put), sent(...put)] }, retry({ kind: 'holds', path: url }));
  },
};

/** Templates that ask what may be so, once a reply was lost. */
export const losses: readonly [Template, ...Template[]] = [
  postAgain,
  putAgain,
  deleteAgain,
  putOfWhatIsAbsent,
  putOnce,
  aListAgain,
];

// The end is the same, whether or not the first arrived.
const late: Template = {
  minds: [lateRetryIsHarmless, putMerges],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second, detail, old, list, element } = cast;
    const mine = ['PUT', url, { [name]: first, [detail]: old }] as const;
    const theirs = sent('PUT', url, { [name]: second, [list]: [element] });
    const send = [lost(...mine), byAnother(theirs), sent(...mine)];
    const holds = draw.one([{}, { [url]: { [name]: second } }]);
    return askInWorld(cast, { declares: {}, holds, send }, { kind: 'holds', path: url });
  },
};

const unavailable: Template = {
  minds: [unavailableMeansNotApplied, postIsIdempotent],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, name, first } = cast;
    const post = sent('POST', collection, { [name]: first });
    const send = [{ ...post, fault: 'apply-then-503' } as const, ...times(2, post)];
    return askInWorld(
      cast,
      { declares: {}, holds: members(cast, draw.between(0, 2)), send },
      { kind: 'count', collection },
    );
  },
};

/** Templates that ask what comes of sending again, once it is not known what became of a request. */
export const doubts = { holds: [late], count: [unavailable] } as const;
