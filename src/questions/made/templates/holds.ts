import type { Path } from '../../../http/message.ts';
import { deleteShiftsIds, getPerformsActions } from '../../../semantics/misconceptions/methods.ts';
import { postToItemUpdates } from '../../../semantics/misconceptions/post.ts';
import { putNeedsExisting } from '../../../semantics/misconceptions/put-replies.ts';
import { putMerges, putNullRemoves, putRepeatsItsEffect } from '../../../semantics/misconceptions/put.ts';
import type { Ask } from '../../question.ts';
import { askInScene, sent, times, type Template } from '../generated-world.ts';
import { sampleData, members } from '../sample-data.ts';

const at = (path: Path): Ask => ({ kind: 'holds', path });

const oneLeftOut: Template = {
  minds: [putMerges],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second, detail, old, young } = cast;
    const send = [sent('PUT', url, draw.one([{ [name]: second }, { [detail]: young }]))];
    return askInScene(cast, { holds: { [url]: { [name]: first, [detail]: old } }, send }, at(url));
  },
};

const oneAfterTheOther: Template = {
  minds: [putMerges, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, detail, old } = cast;
    const send = draw.shuffled([sent('PUT', url, { [name]: first }), sent('PUT', url, { [detail]: old })]);
    return askInScene(cast, { send }, at(url));
  },
};

const document: Template = {
  minds: [putMerges],
  about(draw) {
    const path = draw.one(['/settings', '/profile', '/theme'] as const);
    const [first, second] = draw.shuffled([
      { colour: draw.one(['blue', 'green', 'grey']) },
      { size: draw.between(8, 20) },
      { sound: draw.one(['on', 'off']) },
    ]);
    const holds = { ...first, ...second };
    return askInScene(
      { collection: '/users' },
      { documents: { [path]: holds }, send: [sent('PUT', path, { ...second })] },
      at(path),
    );
  },
};

const oneIsNull: Template = {
  minds: [putNullRemoves, putMerges],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, detail, old, list, element } = cast;
    const send = [sent('PUT', url, { [name]: first, [detail]: null })];
    return askInScene(cast, { holds: { [url]: { [name]: first, [detail]: old, [list]: [element] } }, send }, at(url));
  },
};

const aList: Template = {
  minds: [putRepeatsItsEffect, putNeedsExisting],
  about(draw) {
    const cast = sampleData(draw);
    const { url, list, element, another } = cast;
    const send = times(
      draw.between(2, 3),
      sent('PUT', url, { [list]: [element, another].slice(0, draw.between(1, 2)) }),
    );
    return askInScene(cast, { send }, at(url));
  },
};

const postToAMember: Template = {
  minds: [postToItemUpdates],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first, second, detail, old, young } = cast;
    const send = [sent('POST', url, draw.one([{ [name]: second }, { [detail]: young }]))];
    return askInScene(cast, { holds: { [url]: { [name]: first, [detail]: old } }, send }, at(url));
  },
};

const nextOne: Template = {
  minds: [deleteShiftsIds],
  about(draw) {
    const cast = sampleData(draw);
    const there = draw.between(2, 4);
    const gone = draw.between(1, there - 1);
    // The same again: what a single DELETE does to others beside, RFC 9110 does not settle; of a repeat, §9.2.2 does.
    const send = times(2, sent('DELETE', `${cast.collection}/${gone}`));
    return askInScene(cast, { holds: members(cast, there), send }, at(`${cast.collection}/${gone + 1}`));
  },
};

const link: Template = {
  minds: [getPerformsActions],
  about(draw) {
    const cast = sampleData(draw);
    const { url, name, first } = cast;
    const query = draw.one(['action=delete', 'do=delete', 'delete']);
    return askInScene(cast, { holds: { [url]: { [name]: first } }, send: [sent('GET', `${url}?${query}`)] }, at(url));
  },
};

/** Templates that ask what a GET returns. */
export const contents: readonly [Template, ...Template[]] = [
  oneLeftOut,
  oneAfterTheOther,
  document,
  oneIsNull,
  aList,
  postToAMember,
  nextOne,
  link,
];
