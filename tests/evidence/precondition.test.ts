import { describe, expect, it } from '@jest/globals';
import { isForbidden, preconditionOf } from '../../src/evidence/precondition.ts';
import type { Header } from '../../src/http/message.ts';
import { send, traceOf, turnedAwayAtTheDoor } from '../helpers.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const early: Header = ['If-Unmodified-Since', 'Mon, 01 Jan 2024 00:00:00 GMT'];
const late: Header = ['If-Unmodified-Since', 'Mon, 01 Jan 2024 01:00:00 GMT'];
const [isNew, isOld, isThere]: readonly Header[][] = [
  [['If-None-Match', '*']],
  [['If-Match', '"r1"']],
  [['If-Match', '*']],
];

const latest = (line: string, headers: readonly Header[]) =>
  traceOf(put, send(line, ...headers)).at(-1) ?? turnedAwayAtTheDoor(put, 413);

describe('the precondition that decides about a write', () => {
  it.each<[string, string, readonly Header[] | undefined, unknown]>([
    ['is none', put, [], undefined],
    ['is an If-Match that is false', put, isOld, ['If-Match', '§13.1.1', 'false']],
    ['is an If-None-Match that is false', put, isNew, ['If-None-Match', '§13.1.2', 'false']],
    ['is a date that is false', put, [early], ['If-Unmodified-Since', '§13.1.4', 'false']],
    ['is the first, if that is false', put, [...(isOld ?? []), ...(isNew ?? [])], ['If-Match', '§13.1.1', 'false']],
    [
      'is the other, if the first is true',
      put,
      [...(isThere ?? []), ...(isNew ?? [])],
      ['If-None-Match', '§13.1.2', 'false'],
    ],
    [
      'is a date that is false beside a tag that is true',
      put,
      [['If-None-Match', '"x"'], early],
      ['If-Unmodified-Since', '§13.1.4', 'false'],
    ],
    ['is a date that is true', put, [late], ['If-Unmodified-Since', '§13.1.4', 'true']],
    ['is none where what should be a date is none', put, [['If-Unmodified-Since', 'yesterday']], undefined],
    ['is none where a date finds nothing to be compared with', 'PUT /users/2 {}', [early], undefined],
    ['is a tag where there is a date as well', put, [early, ...(isThere ?? [])], ['If-Match', '§13.1.1', 'true']],
    ['is true', put, isThere, ['If-Match', '§13.1.1', 'true']],
    ['is ignored beside another fault', 'POST /users/1 {}', isOld, ['If-Match', '§13.1.1', 'ignored']],
  ])('%s', (_, line, headers = [], expected) => {
    const exchange = latest(line, headers);
    const found = preconditionOf(exchange);
    expect(found && [found.field, found.section, found.state]).toEqual(expected);
    expect(isForbidden(exchange)).toBe(found?.state === 'false');
  });

  it('is unknown where the server did not come to see the request', () => {
    const exchange = turnedAwayAtTheDoor(put, 412);
    const request = { ...exchange.request, headers: [...exchange.request.headers, ...(isOld ?? [])] };
    expect(preconditionOf({ ...exchange, request })).toBeUndefined();
  });
});
