import { nullIsStored, patchHalfApplies, patchIsIdempotent } from '../../../semantics/misconceptions/patch.ts';
import { postToItemUpdates } from '../../../semantics/misconceptions/post.ts';
import { putMerges, putNullRemoves } from '../../../semantics/misconceptions/put.ts';
import { merging, operating, requestTo, sent, askInWorld, times, type Template } from '../generated-world.ts';
import { sampleData } from '../sample-data.ts';

const twoNulls: Template = {
  minds: [nullIsStored, putNullRemoves],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second, detail, old, list, element } = cast;
    const send = [
      sent('PUT', url, { [name]: second, [detail]: null, [list]: [element] }),
      merging(url, { [list]: null }),
    ];
    const holds = { [url]: { [name]: first, [detail]: old } };
    return askInWorld(cast, { declares: {}, holds, send }, { kind: 'holds', path: url });
  },
};

// The list that the second operation is about is gone: the PUT left it out.
const halfWay: Template = {
  minds: [patchHalfApplies, putMerges],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second, detail, old, young, list, element, another } = cast;
    const send = [
      sent('PUT', url, { [name]: second, [detail]: old }),
      operating(
        url,
        { op: 'replace', path: `/${detail}`, value: young },
        { op: 'replace', path: `/${list}`, value: [another] },
      ),
    ];
    const holds = { [url]: { [name]: first, [list]: [element] } };
    return askInWorld(cast, { declares: {}, holds, send }, { kind: 'holds', path: url });
  },
};

const appendAgain: Template = {
  minds: [patchIsIdempotent, putMerges],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, detail, old, list, element, another } = cast;
    const append = operating(url, { op: 'add', path: `/${list}/-`, value: another });
    const send = [sent('PUT', url, { [name]: first, [list]: [element] }), ...times(draw.between(2, 3), append)];
    const holds = { [url]: { [name]: first, [detail]: old } };
    return askInWorld(cast, { declares: {}, holds, send }, { kind: 'holds', path: url });
  },
};

const changeOne: Template = {
  minds: [putMerges, postToItemUpdates],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, detail, old, young } = cast;
    const part = { [detail]: young };
    const requests = [merging(url, part).request, requestTo('PUT', url, part), requestTo('POST', url, part)];
    const holds = { [url]: { [name]: first, [detail]: old } };
    const goal = { [url]: { [name]: first, [detail]: young } };
    return askInWorld(cast, { declares: {}, holds, send: [] }, { kind: 'which', requests, goal });
  },
};

/** Templates that ask what a patch makes of what is there. */
export const patches = { holds: [twoNulls, halfWay, appendAgain], which: [changeOne] } as const;
