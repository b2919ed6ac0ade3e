import type { Path } from '../../../http/message.ts';
import { deleteShiftsIds, getPerformsActions } from '../../../semantics/misconceptions/methods.ts';
import { postAlwaysCreates, postIsIdempotent } from '../../../semantics/misconceptions/post.ts';
import { putNeedsExisting } from '../../../semantics/misconceptions/put-replies.ts';
import { putAppendsACopy } from '../../../semantics/misconceptions/put.ts';
import type { Ask } from '../../question.ts';
import { askInScene, REMINDER, sent, times, type Template } from '../generated-world.ts';
import { sampleData, members, PEOPLE } from '../sample-data.ts';

const of = (collection: Path): Ask => ({ kind: 'count', collection });

const samePut: Template = {
  minds: [putAppendsACopy, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, url, name, first } = cast;
    const send = times(draw.between(2, 4), sent('PUT', url, { [name]: first }));
    return askInScene(cast, { holds: members(cast, draw.between(0, 2)), send }, of(collection));
  },
};

const putsToTwoUrls: Template = {
  minds: [putAppendsACopy, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, url, otherUrl, name, first, second } = cast;
    const send = [
      sent('PUT', url, { [name]: first }),
      sent('PUT', otherUrl, { [name]: first }),
      sent('PUT', draw.one([url, otherUrl]), { [name]: second }),
    ];
    return askInScene(cast, { holds: members(cast, draw.between(0, 1)), send }, of(collection));
  },
};

const samePost: Template = {
  minds: [postIsIdempotent],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, name, first } = cast;
    const send = times(draw.between(2, 4), sent('POST', collection, { [name]: first }));
    return askInScene(cast, { holds: members(cast, draw.between(0, 2)), send }, of(collection));
  },
};

const postAndPut: Template = {
  minds: [putAppendsACopy, postIsIdempotent],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, name, first, second } = cast;
    const there = draw.between(0, 2);
    const created = `${collection}/${there + 1}`;
    const post = sent('POST', collection, { [name]: first });
    const send = [...times(draw.between(1, 2), post), sent('PUT', created, { [name]: second })];
    return askInScene(cast, { holds: members(cast, there), send }, of(collection));
  },
};

const action: Template = {
  minds: [postAlwaysCreates],
  about(draw) {
    const cast = sampleData(draw, PEOPLE);
    const { collection, url, name, first } = cast;
    const holds = {
      ...members(cast, draw.between(0, 2)),
      [url]: { [name]: first, email: `${first.toLowerCase()}@example.com` },
    };
    const send = times(draw.between(1, 3), sent('POST', `${url}/${REMINDER}`));
    return askInScene(cast, { holds, send }, of(collection));
  },
};

const sameDelete: Template = {
  minds: [deleteShiftsIds],
  about(draw) {
    const cast = sampleData(draw);
    const there = draw.between(3, 4);
    const send = times(2, sent('DELETE', `${cast.collection}/${draw.between(1, there - 1)}`));
    return askInScene(cast, { holds: members(cast, there), send }, of(cast.collection));
  },
};

const link: Template = {
  minds: [getPerformsActions],
  about(draw) {
    const cast = sampleData(draw);
    const there = draw.between(1, 4);
    const query = draw.one(['action=delete', 'do=delete', 'delete']);
    const send = times(draw.between(1, 2), sent('GET', `${cast.collection}/${draw.between(1, there)}?${query}`));
    return askInScene(cast, { holds: members(cast, there), send }, of(cast.collection));
  },
};

/** Templates that ask how many there are. */
export const counts: readonly [Template, ...Template[]] = [
  samePut,
  putsToTwoUrls,
  samePost,
  postAndPut,
  action,
  sameDelete,
  link,
];
