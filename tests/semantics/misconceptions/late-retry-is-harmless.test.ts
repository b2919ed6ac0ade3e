import { describe, expect, it } from '@jest/globals';
import type { Fault, Sending } from '../../../src/http/sending.ts';
import { lateRetryIsHarmless } from '../../../src/semantics/misconceptions/on-the-way.ts';
import { lost, send } from '../../helpers.ts';
import { meeting, merging } from './patches.ts';

const [first, other] = [send('PUT /users/1 {"a":1}'), send('PUT /users/1 {"a":2}')];
const [asSent, dropped] = ['none', 'drop-before-apply'] as const;

describe('where a PUT that is repeated late does nothing', () => {
  it.each<[string, readonly Sending[], readonly Fault[]]>([
    ['after another PUT', [first, other, first], [asSent, asSent, dropped]],
    ['after a DELETE', [first, send('DELETE /users/1'), first], [asSent, asSent, dropped]],
    ['after a PATCH', [first, merging('/users/1', { a: 2 }), first], [asSent, asSent, dropped]],
    ['after a POST', [first, send('POST /users/1 {}'), first], [asSent, asSent, dropped]],
    [
      'after another whose reply was lost',
      [first, lost('PUT /users/1 {}'), first],
      [asSent, 'apply-then-drop', dropped],
    ],
    ['however often', [first, other, first, first], [asSent, asSent, dropped, dropped]],
    ['each of them', [first, other, first, other], [asSent, asSent, dropped, dropped]],
    [
      'also where the reply to the first was lost',
      [lost('PUT /users/1 {"a":1}'), other, first],
      ['apply-then-drop', asSent, dropped],
    ],
    ['what did not arrive before is not late', [meeting(dropped, first), other, first], [dropped, asSent, asSent]],
    ['a repeat at once is not late', [first, first], [asSent, asSent]],
    ['nor one after a GET', [first, send('GET /users/1'), first], [asSent, asSent, asSent]],
    ['nor one after a write elsewhere', [first, send('PUT /users/2 {}'), first], [asSent, asSent, asSent]],
    ['nor one after what did not arrive', [first, meeting(dropped, other), first], [asSent, dropped, asSent]],
    ['another PUT is no repeat', [first, other, send('PUT /users/1 {"a":3}')], [asSent, asSent, asSent]],
    ['nor is another method', [send('DELETE /users/1'), first, send('DELETE /users/1')], [asSent, asSent, asSent]],
  ])('%s', (_, sendings, faults) => {
    const rewritten = lateRetryIsHarmless.rewrite(sendings);
    expect(rewritten.map(({ fault }) => fault)).toEqual(faults);
    expect(rewritten.map(({ request }) => request)).toEqual(sendings.map(({ request }) => request));
  });
});
