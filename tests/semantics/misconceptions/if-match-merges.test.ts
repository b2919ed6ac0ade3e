import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../src/http/json.ts';
import type { Sending } from '../../../src/http/sending.ts';
import { send } from '../../helpers.ts';
import { outcomeOn } from './servers.ts';

// The first that is stored gets the ETag "r2".
const put = 'PUT /users/1 {"a":1,"b":2}';
const stale = ['If-Match', '"r1"'] as const;

describe('where a PUT whose If-Match is false is merged with what is there', () => {
  it.each<[string, Sending, number, Json]>([
    ['a false If-Match', send('PUT /users/1 {"b":3,"c":4}', stale), 204, { a: 1, b: 3, c: 4 }],
    ['a true one, as on any', send('PUT /users/1 {"c":4}', ['If-Match', '"r2"']), 204, { c: 4 }],
    ['none, as on any', send('PUT /users/1 {"c":4}'), 204, { c: 4 }],
    ['what is no object, as a whole', send('PUT /users/1 [1]', stale), 204, [1]],
    ['another false condition', send('PUT /users/1 {"c":4}', stale, ['If-None-Match', '*']), 412, { a: 1, b: 2 }],
    ['a PATCH', send('PATCH /users/1 {"c":4}', stale), 415, { a: 1, b: 2 }],
    ['a DELETE', send('DELETE /users/1', stale), 412, { a: 1, b: 2 }],
  ])('%s', (_, sent, status, held) => {
    const { statuses, resources } = outcomeOn('if-match-merges', [put, sent]);
    expect(statuses.at(-1)).toBe(status);
    expect(resources['/users/1']).toEqual(held);
  });

  it('has nothing to merge where nothing is', () => {
    expect(outcomeOn('if-match-merges', [send('PUT /users/9 {"a":1}', stale)]).statuses).toEqual([412]);
  });

  it('merges a document too, and no note', () => {
    const sent = send('PUT /settings {"c":4}', ['If-Match', '"r0"']);
    expect(outcomeOn('if-match-merges', ['PUT /settings {"a":1}', sent]).statuses).toEqual([204, 204]);
    const note = send('PUT /notes/todo {"c":4}', ['If-Match', '"r0"']);
    expect(outcomeOn('if-match-merges', ['PUT /notes/todo {"a":1}', note]).statuses).toEqual([201, 412]);
  });
});
