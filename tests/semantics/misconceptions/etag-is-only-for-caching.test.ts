import { describe, expect, it } from '@jest/globals';
import type { Sending } from '../../../src/http/sending.ts';
import { send } from '../../helpers.ts';
import { merging } from './patches.ts';
import { outcomeOn } from './servers.ts';

// The first that is stored gets the ETag "r2".
const put = 'PUT /accounts/1 {"n":1}';
const again = (field: string, value: string): Sending => send('PUT /accounts/1 {"n":2}', [field, value]);
const statusOn = (...sent: readonly (string | Sending)[]): number | undefined =>
  outcomeOn('etag-is-only-for-caching', sent).statuses.at(-1);

describe('where a write is carried out whatever its precondition', () => {
  it.each<[string, readonly Sending[], number]>([
    ['a false If-Match', [again('If-Match', '"r1"')], 204],
    ['a false If-None-Match', [again('If-None-Match', '*')], 204],
    ['a false If-Unmodified-Since', [again('If-Unmodified-Since', 'Mon, 01 Jan 2024 00:00:00 GMT')], 204],
    ['no precondition, where one is required', [send('PUT /accounts/1 {"n":2}')], 204],
    ['a DELETE without one', [send('DELETE /accounts/1')], 204],
    ['a PATCH with a false one', [merging('/accounts/1', { n: 2 }, ['If-Match', '"r1"'])], 204],
    ['a POST with a false one', [send('POST /accounts {"n":2}', ['If-Match', '"r1"'])], 201],
    ['a GET is still conditional', [send('GET /accounts/1', ['If-None-Match', '"r2"'])], 304],
    ['and so is HEAD', [send('HEAD /accounts/1', ['If-Match', '"r1"'])], 412],
    ['what else is wrong is refused', [send('PUT /accounts/1 milk', ['If-Match', '"r1"'])], 415],
  ])('%s', (_, sent, status) => {
    expect(statusOn(put, ...sent)).toBe(status);
  });
});
