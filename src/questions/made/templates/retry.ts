import { deleteShiftsIds } from '../../../semantics/misconceptions/delete-shifts-ids.ts';
import { putAlways200 } from '../../../semantics/misconceptions/put-always-200.ts';
import { putAppendsACopy } from '../../../semantics/misconceptions/put-appends-a-copy.ts';
import { putNeedsExisting } from '../../../semantics/misconceptions/put-needs-existing.ts';
import { putRepeatsItsEffect } from '../../../semantics/misconceptions/put-repeats-its-effect.ts';
import { retryIsAlwaysSafe } from '../../../semantics/misconceptions/retry-is-always-safe.ts';
import { timeoutMeansItFailed } from '../../../semantics/misconceptions/timeout-means-it-failed.ts';
import type { Path } from '../../../http/message.ts';
import type { Ask, AskOf } from '../../question.ts';
import { castOf, members } from '../cast.ts';
import { asked, lost, sent, type Template } from '../template.ts';

const retry = (of: AskOf<'retry'>['of']): Ask => ({ kind: 'retry', of });
const count = (collection: Path): Ask => retry({ kind: 'count', collection });

const postAgain: Template = {
  minds: [timeoutMeansItFailed, retryIsAlwaysSafe],
  about(draw) {
    const cast = castOf(draw);
    const { collection, name, first } = cast;
    const post = ['POST', collection, { [name]: first }] as const;
    const holds = members(cast, draw.between(0, 3));
    return asked(cast, { holds, send: [lost(...post), sent(...post)] }, count(collection));
  },
};

const putAgain: Template = {
  minds: [putAppendsACopy, putNeedsExisting],
  about(draw) {
    const cast = castOf(draw);
    const { collection, url, name, first } = cast;
    const put = ['PUT', url, { [name]: first }] as const;
    const holds = members(cast, draw.between(0, 3));
    return asked(cast, { holds, send: [lost(...put), sent(...put)] }, count(collection));
  },
};

const deleteAgain: Template = {
  minds: [deleteShiftsIds],
  about(draw) {
    const cast = castOf(draw);
    const there = draw.between(3, 4);
    const remove = ['DELETE', `${cast.collection}/${draw.between(1, there - 1)}`] as const;
    return asked(
      cast,
      { holds: members(cast, there), send: [lost(...remove), sent(...remove)] },
      count(cast.collection),
    );
  },
};

const putOfWhatIsAbsent: Template = {
  minds: [timeoutMeansItFailed, putAlways200, putNeedsExisting],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first } = cast;
    const put = ['PUT', url, { [name]: first }] as const;
    const holds = members(cast, draw.between(0, 2));
    return asked(cast, { holds, send: [lost(...put), sent(...put)] }, retry({ kind: 'status', request: 2 }));
  },
};

const putOnce: Template = {
  minds: [timeoutMeansItFailed],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first, second } = cast;
    const send = [lost('PUT', url, { [name]: second })];
    return asked(cast, { holds: { [url]: { [name]: first } }, send }, retry({ kind: 'holds', path: url }));
  },
};

const aListAgain: Template = {
  minds: [putRepeatsItsEffect, putNeedsExisting],
  about(draw) {
    const cast = castOf(draw);
    const { url, list, element } = cast;
    const put = ['PUT', url, { [list]: [element] }] as const;
    return asked(cast, { send: [lost(...put), sent(...put)] }, retry({ kind: 'holds', path: url }));
  },
};

/** What may be so, once a reply was lost? */
export const losses: readonly [Template, ...Template[]] = [
  postAgain,
  putAgain,
  deleteAgain,
  putOfWhatIsAbsent,
  putOnce,
  aListAgain,
];
