import { sameReplyEveryTime } from '../../../semantics/misconceptions/on-the-way.ts';
import { etagIsOnlyForCaching, weakTagMatches } from '../../../semantics/misconceptions/preconditions.ts';
import { putNeedsExisting } from '../../../semantics/misconceptions/put-replies.ts';
import { putMerges } from '../../../semantics/misconceptions/put.ts';
import { byAnother, having, sent, askInWorld, times, type Template } from '../generated-world.ts';
import { sampleData, members } from '../sample-data.ts';

// The first entity tag: that of what is held first.
const FIRST = '"r1"';

const lostUpdate: Template = {
  minds: [etagIsOnlyForCaching, putMerges],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second, detail, old, young, list, element } = cast;
    const theirs = sent('PUT', url, { [name]: second, [detail]: old });
    const mine = sent('PUT', url, { [name]: first, [detail]: young });
    const send = [byAnother(having(theirs, 'If-Match', FIRST)), having(mine, 'If-Match', FIRST)];
    const holds = { [url]: { [name]: first, [list]: [element] } };
    return askInWorld(
      cast,
      { declares: { guarded: draw.between(0, 1) === 1 }, holds, send },
      { kind: 'holds', path: url },
    );
  },
};

const weakTag: Template = {
  minds: [weakTagMatches, putMerges],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second, detail, old, young } = cast;
    const send = [
      having(sent('PUT', url, { [name]: second }), 'If-Match', FIRST),
      having(sent('PUT', url, { [name]: first, [detail]: young }), 'If-Match', 'W/"r2"'),
    ];
    const holds = { [url]: { [name]: first, [detail]: old } };
    return askInWorld(
      cast,
      { declares: { guarded: draw.between(0, 1) === 1 }, holds, send },
      { kind: 'holds', path: url },
    );
  },
};

const onlyWhereAbsent: Template = {
  minds: [etagIsOnlyForCaching, sameReplyEveryTime, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first } = cast;
    const send = times(2, having(sent('PUT', url, { [name]: first }), 'If-None-Match', '*'));
    return askInWorld(
      cast,
      { declares: {}, holds: members(cast, draw.between(0, 2)), send },
      { kind: 'status', request: 2 },
    );
  },
};

const onlyWhereThere: Template = {
  minds: [etagIsOnlyForCaching, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first } = cast;
    const send = [having(sent('PUT', url, { [name]: first }), 'If-Match', draw.one(['*', FIRST]))];
    return askInWorld(
      cast,
      { declares: {}, holds: members(cast, draw.between(0, 2)), send },
      { kind: 'status', request: 1 },
    );
  },
};

/** Templates that ask what comes of a write whose precondition is false. */
export const conditions = {
  holds: [lostUpdate, weakTag],
  status: [onlyWhereAbsent, onlyWhereThere],
} as const;
