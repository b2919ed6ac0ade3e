import { describe, expect, it } from '@jest/globals';
import type { Sending } from '../../../src/http/sending.ts';
import { send } from '../../helpers.ts';
import { outcomeOn } from './servers.ts';

// The first that is stored gets the ETag "r2".
const put = 'PUT /users/1 {"n":1}';
const statusOn = (...sent: readonly (string | Sending)[]): number | undefined =>
  outcomeOn('none-match-means-304', sent).statuses.at(-1);

describe('where a false If-None-Match is answered 304, whatever the method', () => {
  it.each<[string, Sending, number]>([
    ['PUT', send('PUT /users/1 {"n":2}', ['If-None-Match', '*']), 304],
    ['DELETE', send('DELETE /users/1', ['If-None-Match', '"r2"']), 304],
    ['GET as on any', send('GET /users/1', ['If-None-Match', '*']), 304],
    ['a PUT for which it is true, as on any', send('PUT /users/1 {"n":2}', ['If-None-Match', '"r1"']), 204],
    ['OPTIONS, which it is not for', send('OPTIONS /users/1', ['If-None-Match', '*']), 204],
    ['a PUT whose If-Match is false', send('PUT /users/1 {"n":2}', ['If-Match', '"r1"']), 412],
    ['a PUT without a precondition', send('PUT /users/1 {"n":2}'), 204],
  ])('%s', (_, sent, status) => {
    expect(statusOn(put, sent)).toBe(status);
  });
});
