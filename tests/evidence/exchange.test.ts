import { describe, expect, it } from '@jest/globals';
import {
  effectsOf,
  lastOf,
  ownStatusOf,
  runsOf,
  statusOf,
  succeeded,
  turnedAway,
  type Exchange,
} from '../../src/evidence/exchange.ts';
import { sameRequest } from '../../src/http/same-request.ts';
import { lost, requestOf, send, traceOf, traceOn, turnedAwayAtTheDoor, type Trace } from '../helpers.ts';
import { putAlwaysAnswers } from './broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const other = 'PUT /users/1 {"name":"Bob"}';
const post = 'POST /users {}';
const atTheDoor = turnedAwayAtTheDoor(put, 413);

describe('an exchange', () => {
  it.each<[string, Trace, number | undefined, number, boolean, boolean]>([
    ['that created', traceOf(put), 201, 1, true, false],
    ['that changed nothing', traceOf('GET /users'), 200, 0, true, false],
    ['whose reply was lost', traceOf(lost(put)), undefined, 1, true, false],
    ['that was refused', traceOf('GET /users/1'), 404, 0, false, true],
    ['that had its effect and answered 500', traceOn(putAlwaysAnswers(500), put), 500, 1, false, true],
    ['that led elsewhere', traceOn(putAlwaysAnswers(303), put), 303, 1, false, false],
    ['that never reached the server’s meaning', [atTheDoor], 413, 0, false, false],
  ])('%s is read from both its ends', (_, [exchange = atTheDoor], status, effects, isSuccess, isTurnedAway) => {
    expect(statusOf(exchange)).toBe(status);
    expect(effectsOf(exchange)).toHaveLength(effects);
    expect(succeeded(exchange)).toBe(isSuccess);
    expect(turnedAway(exchange)).toBe(isTurnedAway);
  });
});

describe('the status with which the server answered', () => {
  it.each<[string, Trace, number | undefined]>([
    ['is that of its reply', traceOf(put), 201],
    ['is unknown to a client whose reply was lost', traceOf(lost(put)), undefined],
    ['is not that of a 503 in the place of its reply', traceOf({ ...send(put), fault: 'apply-then-503' }), undefined],
    ['is not that of what its meaning never saw', [atTheDoor], undefined],
  ])('%s', (_, [exchange = atTheDoor], status) => {
    expect(ownStatusOf(exchange)).toBe(status);
  });
});

describe('two requests', () => {
  const one = requestOf(put, ['If-Match', '"r1"']);
  it.each([
    ['are the same in all that has a meaning', requestOf(put, ['if-match', '"r1"']), true],
    ['differ in method', { ...one, method: 'POST' }, false],
    ['differ in target', { ...one, target: '/users/2' }, false],
    ['differ in content', requestOf(other, ['If-Match', '"r1"']), false],
    ['differ in a field', requestOf(put, ['If-Match', '"r2"']), false],
    ['differ in the fields there are', requestOf(put), false],
  ])('%s', (_, another, same) => {
    expect(sameRequest(one, another)).toBe(same);
  });
});

describe('runs', () => {
  it.each<[string, string[], number[][]]>([
    ['none', [], []],
    ['a request and its repeats', [put, put, put], [[1, 2, 3]]],
    ['a single request', [put], [[1]]],
    ['repeats with reading and refusals in between', [put, 'GET /users', 'PUT /users {}', put], [[1, 4]]],
    ['repeats up to another effect', [put, put, other, put], [[1, 2], [3], [4]]],
    ['repeats up to the effect of another method', [put, post, put, put], [[1]]],
    ['a first that was refused', ['PUT /users {}', 'PUT /users {}'], []],
    ['a first without an effect', ['POST /users {"name":"Alice"}', put, put], []],
    ['a first of another method', [post, post], []],
  ])('are, of %s, what can show what a repeat adds', (_, lines, numbers) => {
    expect(runsOf(traceOf(...lines), 'PUT').map((run) => run.map(({ number }) => number))).toEqual(numbers);
  });

  it('do not begin with a request that had an effect without success', () => {
    expect(runsOf(traceOn(putAlwaysAnswers(500), put, put), 'PUT')).toEqual([]);
  });
});

describe('the last exchange of the evidence', () => {
  it('is the only one, or the last', () => {
    const second: Exchange = { ...atTheDoor, number: 2 };
    expect(lastOf([atTheDoor])).toBe(atTheDoor);
    expect(lastOf([atTheDoor, second])).toBe(second);
  });
});
