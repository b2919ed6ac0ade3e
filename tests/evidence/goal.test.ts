import { describe, expect, test } from '@jest/globals';
import { worldAfter } from '../../src/evidence/trace.ts';
import { reportOn, type Goal } from '../../src/evidence/goal.ts';
import { freshPlayground, traceOf } from '../helpers.ts';

const ANN = 'PUT /users/1 {"name":"Ann","email":"ann@example.com"}';
const before = worldAfter(traceOf(ANN), freshPlayground);
const after = (...lines: readonly string[]) => worldAfter(traceOf(ANN, ...lines), freshPlayground);
const report = (goal: Goal, ...lines: readonly string[]) => reportOn(goal, before, after(...lines));

describe('a goal', () => {
  test.each<[string, Goal, readonly string[]]>([
    ['what a path holds', { '/users/1': { name: 'Bob' } }, ['PUT /users/1 {"name":"Bob"}']],
    ['members in any order', { '/users/2': { a: 1, b: [1, 2] } }, ['PUT /users/2 {"b":[1,2],"a":1}']],
    ['nothing at a path', { '/users/1': null }, ['DELETE /users/1']],
    ['nothing where nothing was', { '/users/9': null, '/users/1': null }, ['DELETE /users/1']],
    ['a text', { '/notes/a': { type: 'text/plain', text: 'milk' } }, ['PUT /notes/a milk']],
    ['a mail', { outbox: 1 }, ['POST /users/1/welcome-email']],
    ['a mail to somebody', { outbox: ['ann@example.com'] }, ['POST /users/1/welcome-email']],
    ['two mails', { outbox: 2 }, ['POST /users/1/welcome-email', 'POST /users/1/welcome-email']],
    ['no change', {}, []],
  ])('is reached: %s', (_, goal, lines) => {
    expect(report(goal, ...lines)).toEqual({ reached: true, because: [] });
  });

  test.each<[string, Goal, readonly string[], readonly string[]]>([
    [
      'other content',
      { '/users/1': { name: 'Bob', email: 'ann@example.com' } },
      ['PUT /users/1 {"name":"Bob"}'],
      ['/users/1 should hold {"name":"Bob","email":"ann@example.com"}, and holds {"name":"Bob"}.'],
    ],
    [
      'array elements in another order',
      { '/users/2': [1, 2] },
      ['PUT /users/2 [2,1]'],
      ['/users/2 should hold [1,2], and holds [2,1].'],
    ],
    ['nothing there', { '/users/2': {} }, [], ['/users/2 should hold {}, and nothing is there.']],
    [
      'something there',
      { '/users/1': null },
      [],
      ['/users/1 should not be there, and holds {"name":"Ann","email":"ann@example.com"}.'],
    ],
    [
      'what it does not name is new',
      { '/users/2': {} },
      ['PUT /users/2 {}', 'PUT /users/3 {}'],
      ['/users/3 should not be there, and holds {}.'],
    ],
    [
      'what it does not name is gone',
      { '/users/2': {} },
      ['PUT /users/2 {}', 'DELETE /users/1'],
      ['/users/1 should hold {"name":"Ann","email":"ann@example.com"}, and nothing is there.'],
    ],
    [
      'a mail to somebody else',
      { outbox: ['bob@example.com'] },
      ['POST /users/1/welcome-email'],
      ['A mail should go to bob@example.com, and one to ann@example.com was.'],
    ],
    [
      'no mail to anybody',
      { outbox: ['bob@example.com'] },
      [],
      ['A mail should go to bob@example.com, and none was queued.'],
    ],
    ['no mail', { outbox: 1 }, [], ['1 should be added to the outbox, and 0 was.']],
    [
      'a mail that it does not name',
      {},
      ['POST /users/1/welcome-email'],
      ['0 should be added to the outbox, and 1 was.'],
    ],
    [
      'several things at once',
      { '/users/1': null, '/users/2': {}, outbox: 1 },
      ['PUT /users/2 {"a":1}'],
      [
        '/users/1 should not be there, and holds {"name":"Ann","email":"ann@example.com"}.',
        '/users/2 should hold {}, and holds {"a":1}.',
        '1 should be added to the outbox, and 0 was.',
      ],
    ],
  ])('is missed, and says by what: %s', (_, goal, lines, because) => {
    expect(report(goal, ...lines)).toEqual({ reached: false, because });
  });

  test('names paths by what it holds itself, not by what any object has', () => {
    expect(report({}, 'PUT /notes/constructor x').reached).toBe(false);
  });
});
