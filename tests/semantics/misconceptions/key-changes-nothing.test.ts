import { describe, expect, it } from '@jest/globals';
import type { Sending } from '../../../src/http/sending.ts';
import { send } from '../../helpers.ts';
import { outcomeOn } from './servers.ts';

const keyed = (line: string, key: string): Sending => send(line, ['Idempotency-Key', key]);
const post = 'POST /payments {"n":1}';

describe('where no collection looks at Idempotency-Key', () => {
  it.each<[string, readonly (string | Sending)[], readonly number[], number]>([
    ['the same key adds one more', [keyed(post, '"a"'), keyed(post, '"a"')], [201, 201], 2],
    ['with other content too', [keyed(post, '"a"'), keyed('POST /payments {"n":2}', '"a"')], [201, 201], 2],
    ['none is required', [post], [201], 1],
    ['any value will do', [keyed(post, 'a')], [201], 1],
  ])('%s', (_, sent, statuses, count) => {
    const outcome = outcomeOn('key-changes-nothing', sent);
    expect(outcome.statuses).toEqual(statuses);
    expect(Object.keys(outcome.resources)).toHaveLength(count);
  });
});
