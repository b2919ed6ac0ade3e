import { expect, it } from '@jest/globals';
import { exchangeOf, worldAfter } from '../../src/evidence/trace.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import type { End } from '../../src/lesson/learner.ts';
import { ends } from '../../src/view/ends.ts';
import type { Look } from '../../src/view/look.ts';
import { freshPlayground, lost, send, traceOf } from '../helpers.ts';
import { ALICE, narrow, readOut, screen, wide } from './screens.ts';

/** Both ways to go on after the reply to the last of these requests was lost. */
function told(look: Look, taken: End['decision'], ...requests: readonly string[]): string {
  const last = requests.at(-1) ?? '';
  const trace = traceOf(...requests.slice(0, -1), lost(last));
  const gone = trace.at(-1);
  if (gone === undefined) throw new Error('No request was sent.');
  const left = worldAfter(trace, freshPlayground);
  const again = exchangeOf(rfc9110, left, send(last), trace.length + 1);
  const both: readonly End[] = [
    { decision: 'send-again', taken: taken === 'send-again', again, world: worldAfter([again], left) },
    { decision: 'leave-it', taken: taken === 'leave-it', again: undefined, world: left },
  ];
  return screen(ends({ kind: 'ends', lost: gone, ends: both }, look));
}

it('sets what a POST leaves beside what it would have left', () => {
  expect(told(wide, 'send-again', `POST /users ${ALICE}`)).toMatchInlineSnapshot(`
    "
    What each decision about #1 leaves on the server:
        send it again  ──▶  2 in /users: /users/1 and /users/2             taken
        leave it       ──▶  1 in /users: /users/1
    Sent again, #2 created /users/2.
    "
  `);
  expect(told(narrow, 'leave-it', `POST /users ${ALICE}`)).toMatchInlineSnapshot(`
    "
    What each decision about #1 leaves on
    the server:
      send it again: 2 in /users: /users/1
      and /users/2
      leave it (taken): 1 in /users:
      /users/1
    Sent again, #2 created /users/2.
    "
  `);
  expect(told(readOut, 'leave-it', `POST /users ${ALICE}`)).toMatchInlineSnapshot(`
    "
    What each decision about #1 leaves on the server:
    send it again: 2 in /users: /users/1 and /users/2
    leave it (taken): 1 in /users: /users/1
    Sent again, #2 created /users/2.
    "
  `);
});

it('says of a PUT that both ends are the same', () => {
  expect(told(wide, 'leave-it', `PUT /users/123 ${ALICE}`)).toMatchInlineSnapshot(`
    "
    What each decision about #1 leaves on the server:
        send it again  ──▶  1 in /users: /users/123
        leave it       ──▶  1 in /users: /users/123                        taken
    Sent again, #2 changed nothing. Both ends are the same.
    "
  `);
});

it('counts the mail of an action', () => {
  const mailing = ['PUT /users/1 {"email":"a@example.com"}', 'POST /users/1/welcome-email'];
  expect(told(wide, 'send-again', ...mailing)).toMatchInlineSnapshot(`
    "
    What each decision about #2 leaves on the server:
        send it again  ──▶  2 mails in the outbox                          taken
        leave it       ──▶  1 mail in the outbox
    Sent again, #3 queued a mail to a@example.com.
    "
  `);
});

it('counts many members without naming them, and none', () => {
  const many = Array.from({ length: 6 }, () => `POST /users ${ALICE}`);
  expect(told(wide, 'send-again', ...many)).toMatchInlineSnapshot(`
    "
    What each decision about #6 leaves on the server:
        send it again  ──▶  7 in /users                                    taken
        leave it       ──▶  6 in /users
    Sent again, #7 created /users/7.
    "
  `);
  expect(told(wide, 'send-again', 'DELETE /users/1')).toMatchInlineSnapshot(`
    "
    What each decision about #1 leaves on the server:
        send it again  ──▶  nothing in /users                              taken
        leave it       ──▶  nothing in /users
    Sent again, #2 changed nothing. Both ends are the same.
    "
  `);
});

it('shows a document itself', () => {
  expect(told(wide, 'send-again', 'PUT /settings {"theme":"dark"}')).toMatchInlineSnapshot(`
    "
    What each decision about #1 leaves on the server:
        send it again  ──▶  /settings: dark                                taken
        leave it       ──▶  /settings: dark
    Sent again, #2 changed nothing. Both ends are the same.
    "
  `);
});

it('says nothing of sending again where that was not run', () => {
  const [gone] = traceOf(lost('GET /users'));
  if (gone === undefined) throw new Error('No request was sent.');
  const end: End = { decision: 'leave-it', taken: true, again: undefined, world: freshPlayground };
  expect(ends({ kind: 'ends', lost: gone, ends: [end] }, readOut)).toEqual([
    'What each decision about #1 leaves on the server:',
    'leave it (taken): nothing in /users',
    'Both ends are the same.',
  ]);
});
