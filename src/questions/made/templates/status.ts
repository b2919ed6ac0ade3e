import { deleteShiftsIds } from '../../../semantics/misconceptions/methods.ts';
import { sameReplyEveryTime } from '../../../semantics/misconceptions/on-the-way.ts';
import { postAlwaysCreates, postDetectsDuplicates, postToItemUpdates } from '../../../semantics/misconceptions/post.ts';
import {
  putAlways200,
  putAlways201,
  putMustCreate,
  putNeedsExisting,
} from '../../../semantics/misconceptions/put-replies.ts';
import type { About, Ask } from '../../question.ts';
import type { Draw } from '../draw.ts';
import { askInScene, sent, askInWorld, times, type Template } from '../generated-world.ts';
import { sampleData, members, type SampleData } from '../sample-data.ts';

const putOfWhatIsAbsent: Template = {
  minds: [putNeedsExisting, putAlways200],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first } = cast;
    const send = [sent('PUT', url, { [name]: first })];
    return askInScene(cast, { holds: members(cast, draw.between(0, 2)), send }, { kind: 'status', request: 1 });
  },
};

const putOfWhatIsThere: Template = {
  minds: [putAlways201],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second } = cast;
    const send = [sent('PUT', url, { [name]: second })];
    return askInScene(cast, { holds: { [url]: { [name]: first } }, send }, { kind: 'status', request: 1 });
  },
};

const samePut: Template = {
  minds: [sameReplyEveryTime, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first } = cast;
    const send = times(draw.between(2, 3), sent('PUT', url, { [name]: first }));
    return askInScene(
      cast,
      { holds: members(cast, draw.between(0, 2)), send },
      { kind: 'status', request: send.length },
    );
  },
};

const putAfterDelete: Template = {
  minds: [putNeedsExisting, putAlways200],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second } = cast;
    const send = [sent('DELETE', url), sent('PUT', url, { [name]: draw.one([first, second]) })];
    return askInScene(cast, { holds: { [url]: { [name]: first } }, send }, { kind: 'status', request: 2 });
  },
};

const sameDelete: Template = {
  minds: [sameReplyEveryTime],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first } = cast;
    const holds = { ...members(cast, draw.between(0, 2)), [url]: { [name]: first } };
    return askInScene(cast, { holds, send: times(2, sent('DELETE', url)) }, { kind: 'status', request: 2 });
  },
};

const samePost: Template = {
  minds: [postDetectsDuplicates],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, name, first } = cast;
    const send = times(draw.between(2, 3), sent('POST', collection, { [name]: first }));
    return askInScene(
      cast,
      { holds: members(cast, draw.between(0, 2)), send },
      { kind: 'status', request: send.length },
    );
  },
};

const postToAMember: Template = {
  minds: [postToItemUpdates, postAlwaysCreates],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second, detail, old } = cast;
    const send = [sent('POST', url, draw.one([{ [name]: second }, { [detail]: old }]))];
    return askInScene(cast, { holds: { [url]: { [name]: first } }, send }, { kind: 'status', request: 1 });
  },
};

/** With which status is it answered? */
export const statuses: readonly [Template, ...Template[]] = [
  putOfWhatIsAbsent,
  putOfWhatIsThere,
  samePut,
  putAfterDelete,
  sameDelete,
  samePost,
  postToAMember,
];

const status: Template = {
  minds: [putMustCreate, deleteShiftsIds],
  about: (draw) => putOfWhatIsGone(draw, () => ({ kind: 'status', request: 3 })),
};

const count: Template = {
  minds: [putMustCreate, deleteShiftsIds],
  about: (draw) => putOfWhatIsGone(draw, ({ collection }) => ({ kind: 'count', collection })),
};

// The same DELETE again: what a single one does to others beside, RFC 9110 does not settle; of a repeat, §9.2.2 does.
function putOfWhatIsGone(draw: Draw, ask: (cast: SampleData) => Ask): About {
  const cast = sampleData(draw);
  const { collection, name, first } = cast;
  const there = draw.between(3, 4);
  const url = `${collection}/${draw.between(1, there - 2)}` as const;
  const send = [...times(2, sent('DELETE', url)), sent('PUT', url, { [name]: first })];
  return askInWorld(cast, { declares: { put: 'replaces' }, holds: members(cast, there), send }, ask(cast));
}

/** Templates that ask what comes of a PUT if it only replaces, and nothing is there. */
export const absences = { status: [status], count: [count] } as const;
