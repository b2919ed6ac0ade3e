import { expect, it } from '@jest/globals';
import { eventText } from '../../src/view/event.ts';
import { inShort } from '../../src/view/exchange.ts';
import { lost, traceOf } from '../helpers.ts';
import { lookOf } from './looks.ts';
import { ALICE, narrow, readOut, screen, wide } from './screens.ts';

const put = `PUT /users/123 ${ALICE}`;

it('shows of exchanges whose requests are known a line each', () => {
  const arrived = traceOf(lost(put), put, 'PUT /users/123 {"name":"Alice","email":"alice@long.example.com"}');
  const dropped = traceOf({ ...lost(put), fault: 'drop-before-apply' }, put);
  const all = [wide, narrow, readOut].map((look) =>
    screen([...arrived, ...dropped].flatMap((each) => inShort(each, look))),
  );
  expect(all.join('')).toMatchInlineSnapshot(`
    "
    #1  PUT /users/123  ──✕  no reply                        + /users/123  Alice
    #2  PUT /users/123  ──▶  204 No Content                      nothing changed
    #3  PUT /users/123  ──▶  204 No Content  ~ /users/123  name Alice, email al…
    #1  PUT /users/123  ──✕  no reply                             did not arrive
    #2  PUT /users/123  ──▶  201 Created                     + /users/123  Alice

    #1 PUT /users/123  no reply
                         + /users/123  Alice
    #2 PUT /users/123  204 No Content
                             nothing changed
    #3 PUT /users/123  204 No Content
    ~ /users/123  name Alice, email alice@l…
    #1 PUT /users/123  no reply
                              did not arrive
    #2 PUT /users/123  201 Created
                         + /users/123  Alice

    #1 PUT /users/123. Reply: none
    On the server: created /users/123: Alice
    #2 PUT /users/123. Reply: 204 No Content
    On the server: nothing changed
    #3 PUT /users/123. Reply: 204 No Content
    On the server: replaced /users/123, now: name Alice, email
    alice@long.example.com
    #1 PUT /users/123. Reply: none
    The request did not arrive.
    #2 PUT /users/123. Reply: 201 Created
    On the server: created /users/123: Alice
    "
  `);
});

it('follows what is supposed of them', () => {
  const [exchange] = traceOf(put);
  if (exchange === undefined) return;
  const shown = eventText({ kind: 'exchanged', exchange, inShort: true }, lookOf(80), { lesson: 1, lessons: 1 });
  expect(shown).toMatch(/^ +#1 {2}PUT .*201 Created.*Alice\n$/);
});
