import { expect, it } from '@jest/globals';
import { exchangeOf, worldAfter } from '../../src/evidence/trace.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import type { RetryOutcome } from '../../src/lesson/learner.ts';
import type { World } from '../../src/semantics/world.ts';
import { retryOutcomes } from '../../src/view/retry-outcomes.ts';
import type { Look } from '../../src/text/look.ts';
import { lamps } from '../semantics/histories.ts';
import { freshPlayground, lost, send, traceIn } from '../helpers.ts';
import { ALICE, narrow, readOut, screen, wide } from './screens.ts';

/** Both ways to go on after the reply to the last of these requests was lost. */
function told(look: Look, taken: RetryOutcome['decision'], ...requests: readonly string[]): string {
  return toldIn(freshPlayground, { look, taken }, requests);
}

function toldIn(
  start: World,
  { look, taken }: { readonly look: Look; readonly taken: RetryOutcome['decision'] },
  requests: readonly string[],
): string {
  const last = requests.at(-1) ?? '';
  const trace = traceIn(start, rfc9110, ...requests.slice(0, -1), lost(last));
  const gone = trace.at(-1);
  if (gone === undefined) throw new Error('No request was sent.');
  const left = worldAfter(trace, start);
  const again = exchangeOf(rfc9110, left, send(last), trace.length + 1);
  const otherwise = worldAfter(trace.slice(0, -1), start);
  const first = exchangeOf(rfc9110, otherwise, send(last), trace.length);
  const both: readonly RetryOutcome[] = [
    {
      decision: 'send-again',
      taken: taken === 'send-again',
      again,
      world: worldAfter([again], left),
      otherwise: worldAfter([first], otherwise),
    },
    { decision: 'leave-it', taken: taken === 'leave-it', again: undefined, world: left, otherwise },
  ];
  return screen(retryOutcomes({ kind: 'ends', lost: gone, ends: both, byTutor: false }, look));
}

it('sets what a POST leaves beside what it would have left', () => {
  expect(told(wide, 'send-again', `POST /users ${ALICE}`)).toMatchInlineSnapshot(`
    "
    The server's log: #1 created /users/1, and #2 created /users/2.

    What each decision about #1 leaves on the server:
                               as it was    had #1 not arrived
        send it again (taken)  2 in /users  1 in /users
        leave it               1 in /users  0 in /users

    How sending it again ends depends on whether #1 had arrived.
    "
  `);
  expect(told(narrow, 'leave-it', `POST /users ${ALICE}`)).toMatchInlineSnapshot(`
    "
    The server's log: #1 created /users/1,
    and was not sent again.

    What each decision about #1 leaves on
    the server:
      send it again
      as it was: 2 in /users
      had #1 not arrived: 1 in /users

      leave it (taken)
      as it was: 1 in /users
      had #1 not arrived: 0 in /users

    Sent again, to a copy of this server, #2
    created /users/2. How sending it again
    ends depends on whether #1 had arrived.
    "
  `);
  expect(told(readOut, 'leave-it', `POST /users ${ALICE}`)).toMatchInlineSnapshot(`
    "
    The server's log: #1 created /users/1, and was not sent again.

    What each decision about #1 leaves on the server:
    send it again
    as it was: 2 in /users
    had #1 not arrived: 1 in /users

    leave it (taken)
    as it was: 1 in /users
    had #1 not arrived: 0 in /users

    Sent again, to a copy of this server, #2 created /users/2. How sending it
    again ends depends on whether #1 had arrived.
    "
  `);
});

it('says where the tutor decided', () => {
  const [gone] = traceIn(freshPlayground, rfc9110, lost(`POST /users ${ALICE}`));
  if (gone === undefined) throw new Error('No request was sent.');
  const left = { again: undefined, world: freshPlayground, otherwise: freshPlayground };
  const both: readonly RetryOutcome[] = [
    { decision: 'send-again', taken: true, ...left },
    { decision: 'leave-it', taken: false, ...left },
  ];
  const shown = screen(retryOutcomes({ kind: 'ends', lost: gone, ends: both, byTutor: true }, wide));
  expect(shown).toMatch(/^ +send it again \(the tutor decided\)  0 in \/users/m);
  expect(shown).toMatch(/^ +leave it  +0 in/m);
});

it('says of a PUT that sending it again ends the same either way', () => {
  expect(told(wide, 'leave-it', `PUT /users/123 ${ALICE}`)).toMatchInlineSnapshot(`
    "
    The server's log: #1 created /users/123, and was not sent again.

    What each decision about #1 leaves on the server:
                          as it was    had #1 not arrived
        send it again     1 in /users  1 in /users
        leave it (taken)  1 in /users  0 in /users

    Sent again, to a copy of this server, #2 changed nothing. Sending it again
    ends the same, whether #1 had arrived or not.
    "
  `);
});

it('counts the mail of an action', () => {
  const mailing = ['PUT /users/1 {"email":"a@example.com"}', 'POST /users/1/welcome-email'];
  expect(told(wide, 'send-again', ...mailing)).toMatchInlineSnapshot(`
    "
    The server's log: #2 queued a mail to a@example.com, and #3 queued a mail to
    a@example.com.

    What each decision about #2 leaves on the server:
                               as it was              had #2 not arrived
        send it again (taken)  2 mails in the outbox  1 mail in the outbox
        leave it               1 mail in the outbox   0 mails in the outbox

    How sending it again ends depends on whether #2 had arrived.
    "
  `);
});

it('shows what an action switches: sent again, it goes back', () => {
  const shown = toldIn(lamps, { look: wide, taken: 'send-again' }, ['POST /lamps/1/toggle']);
  expect(shown).toMatchInlineSnapshot(`
    "
    The server's log: #1 changed /lamps/1, and #2 changed /lamps/1.

    What each decision about #1 leaves on the server:
                               as it was             had #1 not arrived
        send it again (taken)  /lamps/1: name Desk,  /lamps/1: name Desk,
                               lit false             lit true
        leave it               /lamps/1: name Desk,  /lamps/1: name Desk,
                               lit true              lit false

    How sending it again ends depends on whether #1 had arrived.
    "
  `);
});

it('counts many members without naming them, and none', () => {
  const many = Array.from({ length: 6 }, () => `POST /users ${ALICE}`);
  expect(told(wide, 'send-again', ...many)).toMatchInlineSnapshot(`
    "
    The server's log: #6 created /users/6, and #7 created /users/7.

    What each decision about #6 leaves on the server:
                               as it was    had #6 not arrived
        send it again (taken)  7 in /users  6 in /users
        leave it               6 in /users  5 in /users

    How sending it again ends depends on whether #6 had arrived.
    "
  `);
  expect(told(wide, 'send-again', 'DELETE /users/1')).toMatchInlineSnapshot(`
    "
    The server's log: #1 changed nothing, and #2 changed nothing.

    What each decision about #1 leaves on the server:
                               as it was    had #1 not arrived
        send it again (taken)  0 in /users  0 in /users
        leave it               0 in /users  0 in /users

    Sending it again ends the same, whether #1 had arrived or not.
    "
  `);
});

it('shows a document itself', () => {
  expect(told(wide, 'send-again', 'PUT /settings {"theme":"dark"}')).toMatchInlineSnapshot(`
    "
    The server's log: #1 replaced /settings, and #2 changed nothing.

    What each decision about #1 leaves on the server:
                               as it was              had #1 not arrived
        send it again (taken)  /settings: theme dark  /settings: theme dark
        leave it               /settings: theme dark  /settings: {}

    Sending it again ends the same, whether #1 had arrived or not.
    "
  `);
});

it('says of a request that did not arrive what it would have led to', () => {
  const post = { request: send(`POST /users ${ALICE}`).request, fault: 'drop-before-apply' as const };
  const gone = exchangeOf(rfc9110, freshPlayground, post, 1);
  const arrived = exchangeOf(rfc9110, freshPlayground, { ...post, fault: 'none' }, 1);
  const again = { ...arrived, number: 2 };
  const once = worldAfter([arrived], freshPlayground);
  const twice = worldAfter([exchangeOf(rfc9110, once, { ...post, fault: 'none' }, 2)], once);
  const both: readonly RetryOutcome[] = [
    { decision: 'send-again', taken: false, again, world: once, otherwise: twice },
    { decision: 'leave-it', taken: true, again: undefined, world: freshPlayground, otherwise: once },
  ];
  expect(screen(retryOutcomes({ kind: 'ends', lost: gone, ends: both, byTutor: false }, wide))).toMatchInlineSnapshot(`
    "
    The server's log: #1 did not arrive, and was not sent again.

    What each decision about #1 leaves on the server:
                          as it was    had #1 arrived
        send it again     1 in /users  2 in /users
        leave it (taken)  0 in /users  1 in /users

    Sent again, to a copy of this server, #2 created /users/1. How sending it
    again ends depends on whether #1 had arrived.
    "
  `);
});
