import { describe, expect, it } from '@jest/globals';
import type { Sending } from '../../../src/http/sending.ts';
import { send } from '../../helpers.ts';
import { outcomeOn } from './servers.ts';

// The first that is stored gets the ETag "r2".
const put = 'PUT /accounts/1 {"n":1}';
const again = (field: string, value: string): Sending => send('PUT /accounts/1 {"n":2}', [field, value]);
const statusOn = (...sent: readonly (string | Sending)[]): number | undefined =>
  outcomeOn('weak-tag-matches', sent).statuses.at(-1);

describe('where If-Match takes a weak ETag as well', () => {
  it.each([
    ['W/"r2"', 204],
    ['"r1", W/"r2"', 204],
    ['"r2"', 204],
    ['*', 204],
    ['W/"r1"', 412],
    ['w/"r2"', 412],
    ['r2', 412],
  ])('If-Match: %s is answered %d', (value, status) => {
    expect(statusOn(put, again('If-Match', value))).toBe(status);
  });

  it('nothing matches what is absent', () => {
    expect(statusOn(again('If-Match', 'W/"r2"'))).toBe(412);
  });
});
