import { describe, expect, it } from '@jest/globals';
import type { Sending } from '../../../src/http/sending.ts';
import { send } from '../../helpers.ts';
import { outcomeOn } from './servers.ts';

const keyed = (line: string, key: string): Sending => send(line, ['Idempotency-Key', key]);
const post = 'POST /users {"n":1}';

describe('where every collection looks at Idempotency-Key', () => {
  it.each<[string, readonly (string | Sending)[], readonly number[], number]>([
    ['the same key adds nothing', [keyed(post, '"a"'), keyed(post, '"a"')], [201, 201], 1],
    ['another adds one more', [keyed(post, '"a"'), keyed(post, '"b"')], [201, 201], 2],
    ['so does none', [post, post], [201, 201], 2],
    ['a key is for one content', [keyed(post, '"a"'), keyed('POST /users {"n":2}', '"a"')], [201, 422], 1],
    ['and for one collection', [keyed(post, '"a"'), keyed('POST /articles {"n":1}', '"a"')], [201, 201], 2],
    ['where it is required, it still is', ['POST /payments {}'], [400], 0],
  ])('%s', (_, sent, statuses, count) => {
    const outcome = outcomeOn('key-makes-post-idempotent', sent);
    expect(outcome.statuses).toEqual(statuses);
    expect(Object.keys(outcome.resources)).toHaveLength(count);
  });

  it('a repeat is answered as the first was', () => {
    expect(outcomeOn('key-makes-post-idempotent', [keyed(post, '"a"'), keyed(post, '"a"')])).toMatchObject({
      content: '{"created":"/users/1"}',
      headers: expect.arrayContaining([['Location', '/users/1']]),
    });
  });
});
