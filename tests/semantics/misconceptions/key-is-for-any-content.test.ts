import { describe, expect, it } from '@jest/globals';
import type { Sending } from '../../../src/http/sending.ts';
import { send } from '../../helpers.ts';
import { outcomeOn } from './servers.ts';

const keyed = (line: string, key: string): Sending => send(line, ['Idempotency-Key', key]);
const post = 'POST /payments {"n":1}';

describe('where the content under a key is not compared', () => {
  it.each<[string, readonly (string | Sending)[], readonly number[], number]>([
    [
      'other content is answered as the first',
      [keyed(post, '"a"'), keyed('POST /payments {"n":2}', '"a"')],
      [201, 201],
      1,
    ],
    ['so is the same', [keyed(post, '"a"'), keyed(post, '"a"')], [201, 201], 1],
    ['another key is for another payment', [keyed(post, '"a"'), keyed(post, '"b"')], [201, 201], 2],
    ['a key is still required', [post], [400], 0],
    ['in double quotes', [keyed(post, 'a')], [400], 0],
  ])('%s', (_, sent, statuses, count) => {
    const outcome = outcomeOn('key-is-for-any-content', sent);
    expect(outcome.statuses).toEqual(statuses);
    expect(Object.keys(outcome.resources)).toHaveLength(count);
  });

  it('what is answered is where the first went', () => {
    expect(
      outcomeOn('key-is-for-any-content', [keyed(post, '"a"'), keyed('POST /payments {"n":2}', '"a"')]),
    ).toMatchObject({ content: '{"created":"/payments/1"}' });
  });
});
