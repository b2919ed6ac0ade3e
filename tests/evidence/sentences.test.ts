import { describe, expect, it } from '@jest/globals';
import { runsOf, type Exchange } from '../../src/evidence/exchange.ts';
import { did, eachAdded, eachDid, ref, refs, targets, whatTheyCreated } from '../../src/evidence/sentences.ts';
import type { Effect } from '../../src/semantics/step.ts';
import { byNumber, listed } from '../../src/text/wording.ts';
import { traceOf, traceOn, turnedAwayAtTheDoor } from '../helpers.ts';
import { merging } from '../semantics/misconceptions/patches.ts';
import { actionKeepsRecord, believing } from './broken.ts';

const user = 'PUT /users/1 {"email":"alice@example.com"}';
const action = 'POST /users/1/welcome-email';

describe('exchanges', () => {
  it.each([
    [traceOf(user), '#1'],
    [traceOf(user, user), '#1 and #2'],
    [traceOf(user, user, user), '#1, #2 and #3'],
  ])('are pointed at', (trace, text) => {
    expect(refs(trace)).toBe(text);
  });

  it.each([
    ['creating', traceOf(user), 'created /users/1'],
    ['replacing', traceOf(user, 'PUT /users/1 {}'), 'replaced /users/1'],
    ['changing a part', traceOn(believing('put-merges'), user, 'PUT /users/1 {"a":1}'), 'changed /users/1'],
    ['patching', traceOf(user, merging('/users/1', { age: 5 })), 'changed /users/1'],
    ['deleting', traceOf(user, 'DELETE /users/1'), 'deleted /users/1'],
    ['queueing a mail', traceOf(user, action), 'queued a mail to alice@example.com'],
    ['nothing', traceOf(user, user), 'changed nothing'],
    ['being turned away', [turnedAwayAtTheDoor(user, 413)], 'changed nothing'],
    [
      'two things',
      traceOn(believing('delete-shifts-ids'), user, 'POST /users {}', 'DELETE /users/1'),
      'replaced /users/1 and deleted /users/2',
    ],
    [
      'acting and creating',
      traceOn(actionKeepsRecord, user, action),
      'created /notes/record and queued a mail to alice@example.com',
    ],
  ])('tell of %s', (_, trace, text) => {
    expect(trace.slice(-1).map(did)).toEqual([text]);
  });

  it('tell what each did', () => {
    const trace = traceOf('POST /users {}', user, merging('/users/1', { age: 5 }), 'POST /users {}');
    expect(eachDid(trace)).toBe(
      '#1 created /users/1, #2 replaced /users/1, #3 changed /users/1 and #4 created /users/2',
    );
  });

  it('tell what each repeat added, in words of its own where there are some for what the first did', () => {
    const [run] = runsOf(traceOf('POST /users {}', 'POST /users {}', 'POST /users {}'), 'POST');
    if (run === undefined) throw new Error('There is no run.');
    expect(eachAdded(run, () => undefined)).toBe('#2 added /users/2 and #3 added /users/3');
    const especially = (effect: Effect, one: Exchange): string | undefined =>
      effect.kind === 'created' && effect.path === '/users/3' ? `did as ${ref(one)} did` : undefined;
    expect(eachAdded(run, especially)).toBe('#2 added /users/2 and #3 did as #1 did');
  });

  it('tell each path once', () => {
    const trace = traceOf(user, 'DELETE /users/1', 'PUT /users/%31 {}', 'POST /users {}', 'GET /nowhere');
    expect(targets(trace)).toBe('/users/1, /users and /nowhere');
    expect(whatTheyCreated(trace)).toBe('/users/1 and /users/2');
  });
});

describe('a list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j reads as in a sentence', (things, text) => {
    expect(listed(things)).toBe(text);
  });
});

describe('a sentence', () => {
  it.each([
    [['a'], 'is'],
    [['a', 'b'], 'are'],
    [[], 'are'],
  ])('fits %j by their number', (things, verb) => {
    expect(byNumber(things.length, { one: 'is', other: 'are' })).toBe(verb);
  });
});
