import { describe, expect, it } from '@jest/globals';
import type { Sending } from '../../../src/http/sending.ts';
import { send } from '../../helpers.ts';
import { outcomeOn } from './servers.ts';

// The first that is stored gets the ETag "r2".
const put = 'PUT /accounts/1 {"n":1}';
const statusOn = (...sent: readonly (string | Sending)[]): number | undefined =>
  outcomeOn('precondition-beats-415', sent).statuses.at(-1);

describe('where a precondition is evaluated before the media type is looked at', () => {
  it.each<[string, Sending, number]>([
    ['a false one beats 415', send('PUT /accounts/1 milk', ['If-Match', '"r1"']), 412],
    ['a true one does not', send('PUT /accounts/1 milk', ['If-Match', '"r2"']), 415],
    ['nor does none', send('PUT /accounts/1 milk'), 415],
    ['a false one beats 404', send('GET /accounts/2', ['If-Match', '*']), 412],
    ['but not 405', send('POST /accounts/1 {}', ['If-Match', '"r1"']), 405],
    ['428 stays', send('PUT /accounts/1 {}'), 428],
    ['as does 304', send('GET /accounts/1', ['If-None-Match', '*']), 304],
  ])('%s', (_, sent, status) => {
    expect(statusOn(put, sent)).toBe(status);
  });
});
