import { expect, it } from '@jest/globals';
import { claimNamed } from '../../src/evidence/claims/index.ts';
import { findingOf } from '../../src/evidence/finding.ts';
import { findingsText } from '../../src/view/findings.ts';
import type { Look } from '../../src/text/look.ts';
import { send, traceOf, traceOn, type Trace } from '../helpers.ts';
import { believing } from '../evidence/broken.ts';
import { lookOf, painted } from './looks.ts';
import { ALICE, narrow, readOut, screen, wide } from './screens.ts';

const put = `PUT /users/123 ${ALICE}`;
const post = `POST /users ${ALICE}`;

function told(trace: Trace, look: Look, ...ids: readonly string[]): string {
  const findings = ids.map((id) => {
    const claim = claimNamed(id);
    if (claim === undefined) throw new Error(`There is no claim ${id}.`);
    return findingOf(claim, trace);
  });
  return screen(findingsText({ kind: 'found', findings }, look));
}

it('names up to four exchanges, and of more the first two and the last', () => {
  const four = told(traceOf(put, put, put, put), wide, 'put-repeat-adds-nothing');
  expect(four).toContain('#1 #2 #3 #4 · §9.2.2');
  const five = told(traceOf(put, put, put, put, put), wide, 'put-repeat-adds-nothing');
  expect(five).toContain('#1 #2 … #5 · §9.2.2');
});

it('names what held, what was not tested, and what binds a server to it', () => {
  const ids = ['put-repeat-adds-nothing', 'put-creates-with-201', 'post-repeat'];
  expect(told(traceOf(put, put), wide, ...ids)).toMatchInlineSnapshot(`
    "
    HELD HERE  The same PUT again changes nothing more            #1 #2 · §9.2.2
        After #1, #2 changed no resource. That agrees with §9.2.2.
    HELD HERE  A PUT that creates is answered 201             #1 · MUST · §9.3.4
        #1 created /users/123 and was answered 201, as §9.3.4 requires.
    NOT TESTED  What the same POST again adds                             §9.2.2
        Needs a POST that has an effect, and the same POST once more, with
        nothing in between.
    "
  `);
  expect(told(traceOf(put, put), narrow, ...ids)).toMatchInlineSnapshot(`
    "
    HELD HERE  The same PUT again changes
      nothing more            #1 #2 · §9.2.2
      After #1, #2 changed no resource. That
      agrees with §9.2.2.
    HELD HERE  A PUT that creates is
      answered 201        #1 · MUST · §9.3.4
      #1 created /users/123 and was answered
      201, as §9.3.4 requires.
    NOT TESTED  What the same POST again
      adds                            §9.2.2
      Needs a POST that has an effect, and
      the same POST once more, with nothing
      in between.
    "
  `);
  expect(told(traceOf(put, put), readOut, ...ids)).toMatchInlineSnapshot(`
    "
    Held here: The same PUT again changes nothing more
    #1 #2, section 9.2.2
    After #1, #2 changed no resource. That agrees with section 9.2.2.
    Held here: A PUT that creates is answered 201
    #1, MUST, section 9.3.4
    #1 created /users/123 and was answered 201, as section 9.3.4 requires.
    Not tested: What the same POST again adds
    section 9.2.2
    Needs a POST that has an effect, and the same POST once more, with nothing
    in between.
    "
  `);
});

it('names what was seen, what is recommended, and what this server declared', () => {
  const ids = ['post-repeat', 'post-201-has-location', 'post-creates-where-server-chooses'];
  expect(told(traceOf(post, post), wide, ...ids)).toMatchInlineSnapshot(`
    "
    SEEN HERE  What the same POST again adds                      #1 #2 · §9.2.2
        #2 added /users/2. POST promises neither this nor its absence.
    HELD HERE  A 201 to a POST has a Location that leads to what was created
                    #1 #2 · recommended, not required · §9.3.3, §10.2.2, §15.3.2
        #1 and #2 created /users/1 and /users/2, and each was answered 201 with
        a Location that leads to what it created, as §9.3.3 recommends.
    HELD HERE  A POST to a collection creates under a URL that the server
        chooses                              #1 #2 · left to the server · §9.3.3
        #1 and #2 created /users/1 and /users/2. The server chose those URLs.
    "
  `);
});

it('names what was broken', () => {
  const trace = traceOn(believing('put-appends-a-copy'), put, put);
  expect(told(trace, wide, 'put-repeat-adds-nothing')).toMatchInlineSnapshot(`
    "
    BROKEN HERE  The same PUT again changes nothing more          #1 #2 · §9.2.2
        #2, the same PUT as #1, created /users/1. This handler did more than PUT
        means; PUT's definition stands.
    "
  `);
  expect(told(trace, lookOf(76, { paint: painted }), 'put-repeat-adds-nothing')).toContain(painted.bad('BROKEN HERE'));
});

it('points at the first two of many exchanges and at the last', () => {
  const many = traceOf(...Array.from({ length: 7 }, () => send('GET /users')));
  expect(told(many, wide, 'get-changes-nothing')).toMatchInlineSnapshot(`
    "
    HELD HERE  A GET asks for no change, and none is made    #1 #2 … #7 · §9.2.1
        #1, #2, #3, #4, #5, #6 and #7 changed no resource. That agrees with
        §9.2.1.
    "
  `);
});

it('calls broken only what HTTP binds a server to', () => {
  const twice = traceOn(believing('post-uses-my-id'), 'POST /users {"id":"ann"}');
  expect(told(twice, wide, 'post-creates-where-server-chooses')).toMatch(
    /^\s*OTHERWISE HERE {2}A POST to a collection/,
  );
});
