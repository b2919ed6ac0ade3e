import { describe, expect, it } from '@jest/globals';
import type { Fault, Sending } from '../../../src/http/sending.ts';
import { conflictsAreNoticed } from '../../../src/semantics/misconceptions/on-the-way.ts';
import { send } from '../../helpers.ts';
import { byAnother, merging } from './patches.ts';

const put = 'PUT /users/1 {"a":1}';
const [read, mine] = [send('GET /users/1'), send(put)];
const others = byAnother(send('PUT /users/1 {"a":2}'));
const [asSent, held] = ['none', 'drop-before-apply'] as const;

describe('where a PUT over what somebody else has written is held back', () => {
  it.each<[string, readonly Sending[], readonly Fault[]]>([
    ['after a PUT of another client', [read, others, mine], [asSent, asSent, held]],
    ['after its DELETE', [byAnother(send('DELETE /users/1')), mine], [asSent, held]],
    ['after its PATCH', [byAnother(merging('/users/1', { a: 2 })), mine], [asSent, held]],
    ['also where it is a repeat', [mine, others, mine], [asSent, asSent, held]],
    ['one before that is not', [mine, others], [asSent, asSent]],
    ['nor one after a GET of another client', [byAnother(read), mine], [asSent, asSent]],
    ['nor one after a write elsewhere', [byAnother(send('PUT /users/2 {}')), mine], [asSent, asSent]],
    ['nor one after its own', [send('PUT /users/1 {}'), mine], [asSent, asSent]],
    ['nor one of another client', [others, byAnother(mine)], [asSent, asSent]],
    ['nor another method', [others, send('DELETE /users/1')], [asSent, asSent]],
    ...['If-Match', 'If-None-Match', 'If-Unmodified-Since'].map(
      (name): [string, readonly Sending[], readonly Fault[]] => [
        `nor one with ${name}`,
        [others, send(put, [name, '"r1"'])],
        [asSent, asSent],
      ],
    ),
  ])('%s', (_, sendings, faults) => {
    const rewritten = conflictsAreNoticed.rewrite(sendings);
    expect(rewritten.map(({ fault }) => fault)).toEqual(faults);
    expect(rewritten.map(({ request }) => request)).toEqual(sendings.map(({ request }) => request));
  });
});
