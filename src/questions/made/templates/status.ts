import { postAlwaysCreates } from '../../../semantics/misconceptions/post-always-creates.ts';
import { postDetectsDuplicates } from '../../../semantics/misconceptions/post-detects-duplicates.ts';
import { postToItemUpdates } from '../../../semantics/misconceptions/post-to-item-updates.ts';
import { putAlways200 } from '../../../semantics/misconceptions/put-always-200.ts';
import { putAlways201 } from '../../../semantics/misconceptions/put-always-201.ts';
import { putNeedsExisting } from '../../../semantics/misconceptions/put-needs-existing.ts';
import { sameReplyEveryTime } from '../../../semantics/misconceptions/same-reply-every-time.ts';
import { castOf, members } from '../cast.ts';
import { asked, sent, times, type Template } from '../template.ts';

const putOfWhatIsAbsent: Template = {
  minds: [putNeedsExisting, putAlways200],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first } = cast;
    const send = [sent('PUT', url, { [name]: first })];
    return asked(cast, { holds: members(cast, draw.between(0, 2)), send }, { kind: 'status', request: 1 });
  },
};

const putOfWhatIsThere: Template = {
  minds: [putAlways201],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first, second } = cast;
    const send = [sent('PUT', url, { [name]: second })];
    return asked(cast, { holds: { [url]: { [name]: first } }, send }, { kind: 'status', request: 1 });
  },
};

const samePut: Template = {
  minds: [sameReplyEveryTime, putNeedsExisting],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first } = cast;
    const send = times(draw.between(2, 3), sent('PUT', url, { [name]: first }));
    return asked(cast, { holds: members(cast, draw.between(0, 2)), send }, { kind: 'status', request: send.length });
  },
};

const putAfterDelete: Template = {
  minds: [putNeedsExisting, putAlways200],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first, second } = cast;
    const send = [sent('DELETE', url), sent('PUT', url, { [name]: draw.one([first, second]) })];
    return asked(cast, { holds: { [url]: { [name]: first } }, send }, { kind: 'status', request: 2 });
  },
};

const sameDelete: Template = {
  minds: [sameReplyEveryTime],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first } = cast;
    const holds = { ...members(cast, draw.between(0, 2)), [url]: { [name]: first } };
    return asked(cast, { holds, send: times(2, sent('DELETE', url)) }, { kind: 'status', request: 2 });
  },
};

const samePost: Template = {
  minds: [postDetectsDuplicates],
  about(draw) {
    const cast = castOf(draw);
    const { collection, name, first } = cast;
    const send = times(draw.between(2, 3), sent('POST', collection, { [name]: first }));
    return asked(cast, { holds: members(cast, draw.between(0, 2)), send }, { kind: 'status', request: send.length });
  },
};

const postToAMember: Template = {
  minds: [postToItemUpdates, postAlwaysCreates],
  about(draw) {
    const cast = castOf(draw);
    const { url, name, first, second, detail, old } = cast;
    const send = [sent('POST', url, draw.one([{ [name]: second }, { [detail]: old }]))];
    return asked(cast, { holds: { [url]: { [name]: first } }, send }, { kind: 'status', request: 1 });
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
