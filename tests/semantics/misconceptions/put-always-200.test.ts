import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { believing } from '../../evidence/broken.ts';
import { held, replyOf, requestBy, world } from '../histories.ts';
import { outcomeOn } from './servers.ts';

const lines = ['PUT /users/1 {}', 'PUT /users/1 {"a":1}', 'PUT /notes/1 milk', 'PUT /settings {"a":1}'];

describe.each([200, 201])('where every PUT that works is answered %i', (status) => {
  const id = `put-always-${status}`;

  it('it is, whatever its target was', () => {
    expect(outcomeOn(id, lines).statuses).toEqual(lines.map(() => status));
  });

  it('a PUT that is refused is answered as it should be', () => {
    expect(outcomeOn(id, ['PUT /users/1 milk', 'PUT /users {}', 'PUT /users/ {}']).statuses).toEqual([415, 405, 404]);
  });

  it('nothing else of a PUT differs', () => {
    fc.assert(
      fc.property(world, requestBy('PUT'), (before, sent) => {
        const [expected, seen] = [respond(rfc9110, before, sent), respond(believing(id), before, sent)];
        const { status: was, ...response } = expected.response;
        expect(replyOf(seen)).toEqual(replyOf({ response: { ...response, status: was < 300 ? status : was } }));
        expect(seen.effects).toEqual(expected.effects);
        expect(held(seen.after)).toEqual(held(expected.after));
      }),
      { numRuns: 200 },
    );
  });
});
