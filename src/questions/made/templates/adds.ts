import { deleteShiftsIds } from '../../../semantics/misconceptions/methods.ts';
import { postAlwaysCreates, postDetectsDuplicates, postIsIdempotent } from '../../../semantics/misconceptions/post.ts';
import { putNeedsExisting } from '../../../semantics/misconceptions/put-replies.ts';
import { putAppendsACopy, putPicksItsOwnUrl, putRepeatsItsEffect } from '../../../semantics/misconceptions/put.ts';
import type { Ask } from '../../question.ts';
import { askInScene, REMINDER, sent, times, type Template } from '../generated-world.ts';
import { sampleData, members, PEOPLE } from '../sample-data.ts';

const by = (request: number): Ask => ({ kind: 'adds', request });

const samePut: Template = {
  minds: [putAppendsACopy, putRepeatsItsEffect],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, list, element } = cast;
    const send = times(draw.between(2, 3), sent('PUT', url, { [name]: first, [list]: [element] }));
    return askInScene(cast, { holds: members(cast, draw.between(0, 2)), send }, by(send.length));
  },
};

const putAfterAnother: Template = {
  minds: [putPicksItsOwnUrl, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second } = cast;
    const put = sent('PUT', url, { [name]: first });
    const send = [put, sent('PUT', url, { [name]: second }), put];
    return askInScene(cast, { holds: members(cast, draw.between(0, 2)), send }, by(3));
  },
};

const putAfterDelete: Template = {
  minds: [putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second } = cast;
    const put = sent('PUT', url, { [name]: first });
    return askInScene(cast, { holds: { [url]: { [name]: second } }, send: [put, sent('DELETE', url), put] }, by(3));
  },
};

const samePost: Template = {
  minds: [postIsIdempotent, postDetectsDuplicates],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, name, first } = cast;
    const send = times(draw.between(2, 3), sent('POST', collection, { [name]: first }));
    return askInScene(cast, { holds: members(cast, draw.between(0, 2)), send }, by(send.length));
  },
};

const sameAction: Template = {
  minds: [postIsIdempotent, postAlwaysCreates],
  about(draw) {
    const cast = sampleData(draw, PEOPLE);
    const { url, name, first } = cast;
    const holds = {
      ...members(cast, draw.between(0, 1)),
      [url]: { [name]: first, email: `${first.toLowerCase()}@example.com` },
    };
    const send = times(draw.between(2, 3), sent('POST', `${url}/${REMINDER}`));
    return askInScene(cast, { holds, send }, by(send.length));
  },
};

const sameDelete: Template = {
  minds: [deleteShiftsIds],
  about(draw) {
    const cast = sampleData(draw);
    const there = draw.between(2, 4);
    const send = times(2, sent('DELETE', `${cast.collection}/${draw.between(1, there - 1)}`));
    return askInScene(cast, { holds: members(cast, there), send }, by(2));
  },
};

/** Templates that ask what a repeat adds. */
export const additions: readonly [Template, ...Template[]] = [
  samePut,
  putAfterAnother,
  putAfterDelete,
  samePost,
  sameAction,
  sameDelete,
];
