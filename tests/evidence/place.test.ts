import { describe, expect, it } from '@jest/globals';
import { changeAtTarget, createdBy, membersKept, membersLeftOut, requestPlaceOf } from '../../src/evidence/place.ts';
import { objectIn } from '../../src/semantics/state.ts';
import { traceOf, traceOn, turnedAwayAtTheDoor, type Trace } from '../helpers.ts';
import { believing, putFillsIn, putKeepsVersions } from './broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const user = 'PUT /users/1 {"email":"alice@example.com"}';
const action = 'POST /users/1/welcome-email';

const last = (trace: Trace) => trace.at(-1) ?? turnedAwayAtTheDoor(put, 413);

describe('the place that a request was about', () => {
  it('has what was there before and after', () => {
    const { target, before, after } = requestPlaceOf(last(traceOf(put, 'PUT /users/%31?now {}'))) ?? {};
    expect([target?.path, objectIn(before), objectIn(after)]).toEqual(['/users/1', { name: 'Alice' }, {}]);
  });

  it('is unknown where nothing is routed, or the server did not come to see the request', () => {
    expect(requestPlaceOf(last(traceOf('GET /nowhere')))).toBeUndefined();
    expect(requestPlaceOf(turnedAwayAtTheDoor(put, 413))).toBeUndefined();
  });
});

describe('a change', () => {
  it.each<[string, Trace, string | undefined, readonly string[]]>([
    ['created', traceOf(put), 'created', ['/users/1']],
    ['replaced', traceOf(put, user), 'replaced', []],
    ['deleted', traceOf(put, 'DELETE /users/1'), 'deleted', []],
    ['equal', traceOf(put, put), undefined, []],
    ['below the target', traceOf('POST /users {}'), undefined, ['/users/1']],
    ['elsewhere', traceOn(believing('put-picks-its-own-url'), 'PUT /users/7 {}'), undefined, ['/users/1']],
    ['at the target and elsewhere', traceOn(putKeepsVersions, put), 'created', ['/users/1', '/notes/version-1']],
    ['of the outbox only', traceOf(user, action), undefined, []],
    ['beside an action', traceOn(believing('post-always-creates'), user, action), undefined, ['/users/2']],
    ['unknown', [turnedAwayAtTheDoor(put, 413)], undefined, []],
  ])('that is %s is told from others', (_, trace, atTarget, created) => {
    expect(changeAtTarget(last(trace))).toBe(atTarget);
    expect(createdBy(last(trace))).toEqual(created);
  });
});

describe('members left out', () => {
  it.each<[string, string[], readonly string[]]>([
    ['that were there', [put, user], ['name']],
    ['of nothing', [put], []],
    ['of what is no object', ['PUT /users/1 [1]', put], []],
    ['by what is no object', [put, 'PUT /users/1 [1]'], []],
    ['that the server manages', ['PUT /articles/1 {"title":"A"}', 'PUT /articles/1 {"title":"B"}'], []],
  ])('%s', (_, lines, members) => {
    expect(membersLeftOut(last(traceOf(...lines)))).toEqual(members);
  });
});

describe('members left out that stayed', () => {
  const admin = 'PUT /users/1 {"name":"Alice","role":"admin"}';

  it.each<[string, Trace, readonly string[]]>([
    ['are none where PUT replaces', traceOf(put, user), []],
    ['are all where PUT merges', traceOn(believing('put-merges'), put, user), ['name']],
    ['are not those that the server set to another value', traceOn(putFillsIn, admin, 'PUT /users/1 {}'), []],
    ['are those that the server set to the same value', traceOn(putFillsIn, put, 'PUT /users/1 {}'), ['role']],
  ])('%s', (_, trace, members) => {
    expect(membersKept(last(trace))).toEqual(members);
  });
});
