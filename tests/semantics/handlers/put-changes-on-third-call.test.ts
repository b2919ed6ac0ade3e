import { describe, expect, it } from '@jest/globals';
import { putChangesOnThirdCall } from '../../../src/semantics/handlers/put-changes-on-third-call.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { contentJson } from '../../../src/semantics/state.ts';
import { worldAfter } from '../../../src/evidence/trace.ts';
import { statusOf } from '../../../src/evidence/exchange.ts';
import { freshPlayground, traceOn } from '../../helpers.ts';

const server = putChangesOnThirdCall.change(rfc9110);
const put = 'PUT /users/7 {"name":"Ann"}';
const bob = 'PUT /users/7 {"name":"Bob"}';

const heldAfter = (...lines: readonly string[]): readonly string[] =>
  [...worldAfter(traceOn(server, ...lines), freshPlayground).resources.keys()].filter((path) => path !== '/settings');

describe('where the third equal PUT in a row does more', () => {
  it.each([
    ['one does what it should', [put], ['/users/7']],
    ['so do two', [put, put], ['/users/7']],
    ['the third adds a copy beside', [put, put, put], ['/users/7', '/users/1']],
    ['and no other after it', [put, put, put, put, put, put, put], ['/users/7', '/users/1']],
    [
      'reading in between changes nothing of that',
      [put, 'GET /users/7', put, 'GET /users', put],
      ['/users/7', '/users/1'],
    ],
    ['nor does what is sent elsewhere', [put, 'PUT /users/8 {}', put, put], ['/users/7', '/users/8', '/users/1']],
    ['another PUT begins a new row', [put, put, bob, put, put], ['/users/7']],
    ['of which the third is the third', [put, put, bob, bob, bob], ['/users/7', '/users/1']],
    ['so does a DELETE', [put, put, 'DELETE /users/7', put, put], ['/users/7']],
    ['and a change that another makes, and takes back', [put, put, bob, put, put, put], ['/users/7', '/users/1']],
    ['what is refused does not count', [put, put, 'PUT /users/7 milk', put], ['/users/7', '/users/1']],
    [
      'a row may begin with what is there',
      ['POST /users {"name":"Ann"}', ...[1, 2].map(() => 'PUT /users/1 {"name":"Ann"}')],
      ['/users/1'],
    ],
    [
      'where the server counts versions too',
      [1, 2, 3, 4, 5, 6].map(() => 'PUT /articles/7 {"title":"A"}'),
      ['/articles/7', '/articles/1'],
    ],
    ['a note is none of its members', [1, 2, 3].map(() => 'PUT /notes/7 milk'), ['/notes/7']],
  ])('%s', (_, lines, paths) => {
    expect(heldAfter(...lines)).toEqual(paths);
  });

  it('the copy is one, and the replies tell nothing of it', () => {
    const trace = traceOn(server, put, put, put, put);
    expect(trace.map(statusOf)).toEqual([201, 204, 204, 204]);
    const { resources } = worldAfter(trace, freshPlayground);
    expect([...resources.values()].slice(1).map(contentJson)).toEqual([{ name: 'Ann' }, { name: 'Ann' }]);
  });
});
