import { getPerformsActions } from '../../../semantics/misconceptions/methods.ts';
import { postToItemUpdates, postUsesMyId } from '../../../semantics/misconceptions/post.ts';
import {
  putMerges,
  putNullRemoves,
  putRepeatsItsEffect,
  putUsesBodyId,
} from '../../../semantics/misconceptions/put.ts';
import { askInScene, requestTo, type Template } from '../generated-world.ts';
import { sampleData, members } from '../sample-data.ts';

const changeOne: Template = {
  minds: [putMerges, postToItemUpdates],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, detail, old, young } = cast;
    const goal = { [url]: { [name]: first, [detail]: young } };
    const part = { [detail]: young };
    const requests = [requestTo('PUT', url, goal[url]), requestTo('PUT', url, part), requestTo('POST', url, part)];
    return askInScene(
      cast,
      { holds: { [url]: { [name]: first, [detail]: old } }, send: [] },
      { kind: 'which', requests, goal },
    );
  },
};

const createHere: Template = {
  minds: [postUsesMyId, putUsesBodyId],
  about(draw) {
    const cast = sampleData(draw);
    const { collection, url, otherUrl, id, name, first } = cast;
    const content = { id, [name]: first };
    const requests = [
      requestTo('PUT', url, content),
      requestTo('PUT', otherUrl, content),
      requestTo('POST', collection, content),
    ];
    const holds = members(cast, draw.between(0, 1));
    return askInScene(cast, { holds, send: [] }, { kind: 'which', requests, goal: { [url]: content } });
  },
};

const leaveOneOut: Template = {
  minds: [putNullRemoves],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, detail, old } = cast;
    const requests = [
      requestTo('PUT', url, { [name]: first }),
      requestTo('PUT', url, { [name]: first, [detail]: null }),
    ];
    const goal = { [url]: { [name]: first } };
    return askInScene(
      cast,
      { holds: { [url]: { [name]: first, [detail]: old } }, send: [] },
      { kind: 'which', requests, goal },
    );
  },
};

const addToAList: Template = {
  minds: [putRepeatsItsEffect, postToItemUpdates],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, list, element, another } = cast;
    const whole = { [name]: first, [list]: [element, another] };
    const requests = [
      requestTo('PUT', url, whole),
      requestTo('PUT', url, { [name]: first, [list]: [another] }),
      requestTo('POST', url, { [list]: [element, another] }),
    ];
    const holds = { [url]: { [name]: first, [list]: [element] } };
    return askInScene(cast, { holds, send: [] }, { kind: 'which', requests, goal: { [url]: whole } });
  },
};

const remove: Template = {
  minds: [getPerformsActions],
  about(draw) {
    const cast = sampleData(draw);
    const there = draw.between(1, 3);
    const url = `${cast.collection}/${draw.between(1, there)}` as const;
    const query = draw.one(['action=delete', 'do=delete', 'delete']);
    const requests = [requestTo('DELETE', url), requestTo('GET', `${url}?${query}`)];
    return askInScene(
      cast,
      { holds: members(cast, there), send: [] },
      { kind: 'which', requests, goal: { [url]: null } },
    );
  },
};

const leaveOneOutOfThree: Template = {
  minds: [putNullRemoves],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, detail, old } = cast;
    const requests = [
      requestTo('PUT', url, { [name]: first }),
      requestTo('PUT', url, { [name]: first, [detail]: null }),
      requestTo('PUT', url, { [detail]: null }),
    ];
    const goal = { [url]: { [name]: first } };
    return askInScene(
      cast,
      { holds: { [url]: { [name]: first, [detail]: old } }, send: [] },
      { kind: 'which', requests, goal },
    );
  },
};

const removeByOneOfThree: Template = {
  minds: [getPerformsActions],
  about(draw) {
    const cast = sampleData(draw);
    const there = draw.between(1, 3);
    const url = `${cast.collection}/${draw.between(1, there)}` as const;
    const query = draw.one(['action=delete', 'do=delete', 'delete']);
    const requests = [requestTo('DELETE', url), requestTo('GET', `${url}?${query}`), requestTo('PUT', url, {})];
    return askInScene(
      cast,
      { holds: members(cast, there), send: [] },
      { kind: 'which', requests, goal: { [url]: null } },
    );
  },
};

/** Which request of three does it? */
export const choicesOfThree: readonly [Template, ...Template[]] = [
  changeOne,
  createHere,
  leaveOneOutOfThree,
  addToAList,
  removeByOneOfThree,
];

/** Which request does it? */
export const choices: readonly [Template, ...Template[]] = [changeOne, createHere, leaveOneOut, addToAList, remove];
