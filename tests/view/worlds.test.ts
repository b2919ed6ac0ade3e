import { describe, expect, it } from '@jest/globals';
import type { Exchange } from '../../src/evidence/exchange.ts';
import type { World } from '../../src/semantics/world.ts';
import { worldChanges } from '../../src/view/world-changes.ts';
import type { Look } from '../../src/text/look.ts';
import { freshPlayground, lost, traceOf, turnedAwayAtTheDoor } from '../helpers.ts';
import { traceOf as traceFrom } from '../../src/evidence/trace.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { send } from '../helpers.ts';
import { lookOf, painted } from './looks.ts';
import { ALICE, narrow, readOut, screen, wide, worldWith } from './screens.ts';

function seen(exchanges: readonly Exchange[], look: Look = wide, before: World = freshPlayground): string {
  return screen(worldChanges({ kind: 'observed', before, exchanges }, look));
}

const put = `PUT /users/123 ${ALICE}`;
const full = '{"name":"Bob","email":"bob.of.the.long.address@example.com","age":7}';

describe('the world before and after', () => {
  const twice = traceOf(put, put, 'PUT /users/123 {"name":"Bob"}');

  it('is a column for each moment', () => {
    expect(seen(twice)).toMatchInlineSnapshot(`
      "
                      before  after #1  after #2  after #3
          /users/123  none    Alice     Alice     Bob
      "
    `);
    expect(seen(twice, narrow)).toMatchInlineSnapshot(`
      "
        /users/123
        before: none
        after #1 to #2: Alice
        after #3: Bob
      "
    `);
  });

  it('is told path by path where it is read out: what was, and from when to when', () => {
    expect(seen(twice, readOut)).toMatchInlineSnapshot(`
      "
      /users/123
      before: none
      after #1 to #2: Alice
      after #3: Bob
      "
    `);
  });

  it('has what changed painted, and what is absent faint', () => {
    const { accent, faint } = painted;
    const text = seen(twice, lookOf(76, { paint: painted }));
    expect(
      text.match(new RegExp(`${accent('X')}|${accent('Alice')}|${accent('Bob')}`.replaceAll('[', '\\['), 'g')),
    ).toEqual([accent('Alice'), accent('Bob')]);
    expect(text).toContain(faint('none'));
  });

  it('shows mail as it is queued', () => {
    const mailing = traceOf(`PUT /users/1 ${full}`, 'POST /users/1/welcome-email', 'POST /users/1/welcome-email');
    expect(seen(mailing)).toMatchInlineSnapshot(`
      "
                    before  after #1          after #2          after #3
          /users/1  none    name Bob, email…  name Bob, email…  name Bob, email…
          outbox    0       0                 1 mail            2 mails
      "
    `);
    expect(seen(mailing, narrow)).toMatchInlineSnapshot(`
      "
        /users/1
        before: none
        after #1 to #3: name Bob, email
          bob.of.the.long.address@example.com,
          age 7

        outbox
        until after #1: 0
        after #2: 1 mail
        after #3: 2 mails
      "
    `);
  });

  it('is the last four of many moments', () => {
    const many = traceOf(...Array.from({ length: 6 }, () => `POST /users ${ALICE}`));
    expect(seen(many)).toMatchInlineSnapshot(`
      "
                    before  …  after #3  after #4  after #5  after #6
          /users/1  none       Alice     Alice     Alice     Alice
          /users/2  none       Alice     Alice     Alice     Alice
          /users/3  none       Alice     Alice     Alice     Alice
          /users/4  none       none      Alice     Alice     Alice
          /users/5  none       none      none      Alice     Alice
          /users/6  none       none      none      none      Alice
      "
    `);
    expect(seen(many.slice(0, 5), lookOf(76, { unicode: false })).split('\n')[1]).toMatchInlineSnapshot(
      `"              before  ...  after #2  after #3  after #4  after #5"`,
    );
    expect(seen(many, narrow)).toMatchInlineSnapshot(`
      "
        /users/1
        before: none
        after #1 to #6: Alice

        /users/2
        until after #1: none
        after #2 to #6: Alice

        /users/3
        until after #2: none
        after #3 to #6: Alice

        /users/4
        until after #3: none
        after #4 to #6: Alice

        /users/5
        until after #4: none
        after #5 to #6: Alice

        /users/6
        until after #5: none
        after #6: Alice
      "
    `);
  });

  it('counts what stands beside, and did not change', () => {
    const users = (count: number): World =>
      worldWith({
        collections: { '/users': {} },
        resources: Object.fromEntries(Array.from({ length: count }, (_, index) => [`/users/${index}`, { name: 'X' }])),
        documents: { '/settings': {} },
      });
    const sent = (world: World) => traceFrom(rfc9110, world, [send(put)]);
    expect(seen(sent(users(2)), wide, users(2))).toMatchInlineSnapshot(`
      "
                      before  after #1
          /users/123  none    Alice
          2 others in /users, unchanged
      "
    `);
    expect(seen(sent(users(2)), readOut, users(2))).toMatchInlineSnapshot(`
      "
      /users/123
      before: none
      after #1: Alice
      2 others in /users, unchanged
      "
    `);
    expect(seen(sent(users(1)), wide, users(1))).toMatchInlineSnapshot(`
      "
                      before  after #1
          /users/123  none    Alice
          1 other in /users, unchanged
      "
    `);
  });

  it('is told path by path where a change would not be seen in columns', () => {
    const other = full.replace('7', '8');
    expect(seen(traceOf(`PUT /users/1 ${full}`, `PUT /users/1 ${other}`))).toMatchInlineSnapshot(`
      "
          /users/1
          before: none
          after #1: name Bob, email bob.of.the.long.address@example.com, age 7
          after #2: name Bob, email bob.of.the.long.address@example.com, age 8
      "
    `);
  });

  it('is the world of the server, whatever the client came to know', () => {
    expect(seen(traceOf(lost(put)))).toMatchInlineSnapshot(`
      "
                      before  after #1
          /users/123  none    Alice
      "
    `);
  });

  it('never looks as if a change had been taken back', () => {
    const refused = 'PUT /settings\nContent-Type: application/json\nIf-Match: "r1"\n\n{"name":"Mia","theme":"dark"}';
    const before = worldWith({ documents: { '/settings': { name: 'Mia', theme: 'light' } } });
    const sent = traceFrom(rfc9110, before, [send('PUT /settings {"name":"Mia","theme":"dark"}'), send(refused)]);
    for (const columns of [40, 60]) {
      expect(seen(sent, lookOf(columns), before)).toMatch(
        /before: name Mia, theme light\n +after #1 to #2: name Mia, theme dark\n/,
      );
    }
  });

  it('says that a content is another where as much as is shown of it is alike', () => {
    const long = (last: string): string => JSON.stringify({ text: `${'long '.repeat(60)}${last}` });
    expect(seen(traceOf(`PUT /users/1 ${long('a')}`, `PUT /users/1 ${long('b')}`))).toContain(
      'after #2: changed: text',
    );
    expect(seen(traceOf(`PUT /users/1 ${ALICE}`, 'PUT /users/1 {"name": "Alice"}'))).toContain(
      'after #2: changed: Alice',
    );
  });

  it('has the keys of a row in all of it', () => {
    expect(seen(traceOf(put, 'PUT /users/123 {"name":"Alice","age":7}'))).toContain('name Alice  name Alice, age 7');
  });

  it('is one line for what was asked about, where nothing changed', () => {
    expect(seen(traceOf('GET /users/1', 'GET /settings', 'GET /users'))).toMatchInlineSnapshot(`
      "
          /settings throughout: {}
          /users/1 throughout: none
      "
    `);
    expect(seen([turnedAwayAtTheDoor('GET /users/1', 400)])).toContain('/users/1 throughout: none');
    expect(seen(traceOf('POST /users/7/welcome-email'))).toContain('/users/7 throughout: none');
  });

  it('is nothing where nothing was asked about', () => {
    expect(seen(traceOf('GET /users', 'GET /notes', 'GET /nowhere'))).toBe('\n\n');
  });
});
