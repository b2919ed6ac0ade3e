import { getPerformsActions } from '../../../semantics/misconceptions/methods.ts';
import { postToItemUpdates, postUsesMyId } from '../../../semantics/misconceptions/post.ts';
import {
  putMerges,
  putNullRemoves,
  putRepeatsItsEffect,
  putUsesBodyId,
} from '../../../semantics/misconceptions/put.ts';
import { asked, request, type Template } from '../generated-world.ts';
import { castOf, members } from '../sample-data.ts';

const changeOne: Template = {
  minds: [putMerges, postToItemUpdates],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first, detail, old, young } = cast;
    const goal = { [url]: { [name]: first, [detail]: young } };
    const part = { [detail]: young };
    const requests = [request('PUT', url, goal[url]), request('PUT', url, part), request('POST', url, part)];
    return asked(
      cast,
      { holds: { [url]: { [name]: first, [detail]: old } }, send: [] },
      { kind: 'which', requests, goal },
    );
  },
};

const createHere: Template = {
  minds: [postUsesMyId, putUsesBodyId],
  about(draw) {
    const cast = castOf(draw);
    const { collection, url, otherUrl, id, name, first } = cast;
    const content = { id, [name]: first };
    const requests = [
      request('PUT', url, content),
      request('PUT', otherUrl, content),
      request('POST', collection, content),
    ];
    const holds = members(cast, draw.between(0, 1));
    return asked(cast, { holds, send: [] }, { kind: 'which', requests, goal: { [url]: content } });
  },
};

const leaveOneOut: Template = {
  minds: [putNullRemoves],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first, detail, old } = cast;
    const requests = [request('PUT', url, { [name]: first }), request('PUT', url, { [name]: first, [detail]: null })];
    const goal = { [url]: { [name]: first } };
    return asked(
      cast,
      { holds: { [url]: { [name]: first, [detail]: old } }, send: [] },
      { kind: 'which', requests, goal },
    );
  },
};

const addToAList: Template = {
  minds: [putRepeatsItsEffect, postToItemUpdates],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first, list, element, another } = cast;
    const whole = { [name]: first, [list]: [element, another] };
    const requests = [
      request('PUT', url, whole),
      request('PUT', url, { [name]: first, [list]: [another] }),
      request('POST', url, { [list]: [element, another] }),
    ];
    const holds = { [url]: { [name]: first, [list]: [element] } };
    return asked(cast, { holds, send: [] }, { kind: 'which', requests, goal: { [url]: whole } });
  },
};

const remove: Template = {
  minds: [getPerformsActions],
  about(draw) {
    const cast = castOf(draw);
    const there = draw.between(1, 3);
    const url = `${cast.collection}/${draw.between(1, there)}` as const;
    const query = draw.one(['action=delete', 'do=delete', 'delete']);
    const requests = [request('DELETE', url), request('GET', `${url}?${query}`)];
    return asked(cast, { holds: members(cast, there), send: [] }, { kind: 'which', requests, goal: { [url]: null } });
  },
};

const leaveOneOutOfThree: Template = {
  minds: [putNullRemoves],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first, detail, old } = cast;
    const requests = [
      request('PUT', url, { [name]: first }),
      request('PUT', url, { [name]: first, [detail]: null }),
      request('PUT', url, { [detail]: null }),
    ];
    const goal = { [url]: { [name]: first } };
    return asked(
      cast,
      { holds: { [url]: { [name]: first, [detail]: old } }, send: [] },
      { kind: 'which', requests, goal },
    );
  },
};

const removeByOneOfThree: Template = {
  minds: [getPerformsActions],
  about(draw) {
    const cast = castOf(draw);
    const there = draw.between(1, 3);
    const url = `${cast.collection}/${draw.between(1, there)}` as const;
    const query = draw.one(['action=delete', 'do=delete', 'delete']);
    const requests = [request('DELETE', url), request('GET', `${url}?${query}`), request('PUT', url, {})];
    return asked(cast, { holds: members(cast, there), send: [] }, { kind: 'which', requests, goal: { [url]: null } });
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
