import { postIsIdempotent, postOmitsLocation, postUsesMyId } from '../../../semantics/misconceptions/post.ts';
import { putNeedsExisting } from '../../../semantics/misconceptions/put-replies.ts';
import { putPicksItsOwnUrl, putUsesBodyId } from '../../../semantics/misconceptions/put.ts';
import { askInScene, sent, times, type Template } from '../generated-world.ts';
import { sampleData, members } from '../sample-data.ts';

const putWithAnotherId: Template = {
  minds: [putUsesBodyId, putPicksItsOwnUrl],
  about(draw) {
    const cast = sampleData(draw);
    const { url, otherId, name, first } = cast;
    const send = [sent('PUT', url, { id: otherId, [name]: first })];
    return askInScene(cast, { holds: members(cast, draw.between(0, 3)), send }, { kind: 'where', request: 1 });
  },
};

const putOfWhatIsAbsent: Template = {
  minds: [putPicksItsOwnUrl, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first } = cast;
    const send = [sent('PUT', url, { [name]: first })];
    return askInScene(cast, { holds: members(cast, draw.between(0, 3)), send }, { kind: 'where', request: 1 });
  },
};

const putOfWhatIsThere: Template = {
  minds: [putPicksItsOwnUrl],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, name, first } = cast;
    const there = draw.between(1, 3);
    const send = [sent('PUT', `${collection}/${draw.between(1, there)}`, { [name]: first })];
    return askInScene(cast, { holds: members(cast, there), send }, { kind: 'where', request: 1 });
  },
};

const postWithAnId: Template = {
  minds: [postUsesMyId, postOmitsLocation],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, id, name, first } = cast;
    const send = [sent('POST', collection, { id, [name]: first })];
    return askInScene(cast, { holds: members(cast, draw.between(0, 3)), send }, { kind: 'where', request: 1 });
  },
};

const samePost: Template = {
  minds: [postIsIdempotent, postOmitsLocation],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, name, first } = cast;
    const send = times(2, sent('POST', collection, { [name]: first }));
    return askInScene(cast, { holds: members(cast, draw.between(0, 2)), send }, { kind: 'where', request: 2 });
  },
};

// Each with content of its own: of two equal ones, what the second sends is at both URLs.
const postAfterAnother: Template = {
  minds: [postUsesMyId, postOmitsLocation],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, id, otherId, name, first, second } = cast;
    const send = [
      sent('POST', collection, { id, [name]: first }),
      sent('POST', collection, { id: otherId, [name]: second }),
    ];
    return askInScene(cast, { holds: members(cast, draw.between(0, 2)), send }, { kind: 'where', request: 2 });
  },
};

/** At which one URL is it? */
export const singlePlaces: readonly [Template, ...Template[]] = [
  putWithAnotherId,
  putOfWhatIsAbsent,
  putOfWhatIsThere,
  postWithAnId,
  postAfterAnother,
];

/** At which URL is it? */
export const places: readonly [Template, ...Template[]] = [
  putWithAnotherId,
  putOfWhatIsAbsent,
  putOfWhatIsThere,
  postWithAnId,
  samePost,
];
