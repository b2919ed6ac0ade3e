import { describe, expect, it } from '@jest/globals';
import { namesDate, namesTag } from '../../src/http/entity-tag.ts';
import { requestOf } from '../helpers.ts';

const date = 'Mon, 01 Jan 2024 00:00:00 GMT';

describe('a request', () => {
  it.each([
    ['without a precondition', undefined, [false, false]],
    ['with If-Match', ['If-Match', '"r1"'], [true, false]],
    ['with a weak tag in If-None-Match', ['if-none-match', 'W/"r1"'], [true, false]],
    ['with If-Match for whatever is there', ['If-Match', '*'], [false, false]],
    ['with If-None-Match for whatever is there', ['If-None-Match', ' * '], [false, false]],
    ['with a date to have', ['If-Unmodified-Since', date], [false, true]],
    ['with a date to be newer than', ['if-modified-since', date], [false, true]],
  ] as const)('%s names a validator, or none', (_, field, [tag, isDate]) => {
    const request = requestOf('PUT /users/1 {}', ...(field === undefined ? [] : [field]));
    expect([namesTag(request), namesDate(request)]).toEqual([tag, isDate]);
  });
});
