import { describe, expect, it } from '@jest/globals';
import { believing } from '../../evidence/broken.ts';
import { traceOn } from '../../helpers.ts';
import { outcomeOn } from './servers.ts';

const three = [1, 2, 3].map((n) => `POST /users {"n":${n}}`);
const remove = 'DELETE /users/1';

describe('where an id is a place in a list', () => {
  it.each([
    ['the later ones move up', [...three, remove], { '/users/1': { n: 2 }, '/users/2': { n: 3 } }],
    ['the same DELETE again takes the next', [...three, remove, remove], { '/users/1': { n: 3 } }],
    ['until none is left', [...three, remove, remove, remove, remove], {}],
    ['those before it stay', [...three, 'DELETE /users/2'], { '/users/1': { n: 1 }, '/users/2': { n: 3 } }],
    ['none moves up after the last', [...three, 'DELETE /users/3'], { '/users/1': { n: 1 }, '/users/2': { n: 2 } }],
    [
      'a gap stays, one further up',
      ['PUT /users/12 {"n":12}', 'PUT /users/9 {"n":9}', 'PUT /users/1 {}', remove],
      { '/users/11': { n: 12 }, '/users/8': { n: 9 } },
    ],
    [
      'what has a name of its own stays where it is',
      ['PUT /users/ann {"n":0}', 'PUT /users/007 {"n":7}', ...three, remove],
      { '/users/ann': { n: 0 }, '/users/007': { n: 7 }, '/users/1': { n: 2 }, '/users/2': { n: 3 } },
    ],
    [
      'and takes none with it when it goes',
      ['PUT /users/ann {}', ...three, 'DELETE /users/ann'],
      { '/users/1': { n: 1 }, '/users/2': { n: 2 }, '/users/3': { n: 3 } },
    ],
    [
      'other collections, and notes, are other lists',
      [...three, 'PUT /articles/2 {"n":4}', 'PUT /notes/1 {"n":5}', 'PUT /notes/2 {"n":6}', remove, 'DELETE /notes/1'],
      { '/users/1': { n: 2 }, '/users/2': { n: 3 }, '/articles/2': { n: 4 }, '/notes/2': { n: 6 } },
    ],
  ])('%s', (_, lines, resources) => {
    expect(outcomeOn('delete-shifts-ids', lines).resources).toEqual(resources);
  });

  it('the next to be created goes at the end of the list', () => {
    const after = (...lines: string[]) => outcomeOn('delete-shifts-ids', [...lines, 'POST /users {"n":4}']).content;
    expect(after(...three, remove)).toBe('{"created":"/users/3"}');
    expect(after(...three, remove, remove, remove)).toBe('{"created":"/users/1"}');
    expect(after('PUT /users/5 {}', 'DELETE /users/5')).toBe('{"created":"/users/1"}');
  });

  it('every one that moved is an effect', () => {
    const [last] = traceOn(believing('delete-shifts-ids'), ...three, remove).slice(-1);
    const effects = last?.served.kind === 'served' ? last.served.step.effects : [];
    expect(effects.map((each) => (each.kind === 'mailed' ? '' : `${each.kind} ${each.path}`))).toEqual([
      'replaced /users/1',
      'replaced /users/2',
      'deleted /users/3',
    ]);
  });

  it('what is absent is refused, and nothing moves', () => {
    const { statuses, resources } = outcomeOn('delete-shifts-ids', [...three.slice(0, 2), 'DELETE /users/3']);
    expect(statuses.at(-1)).toBe(404);
    expect(resources).toEqual({ '/users/1': { n: 1 }, '/users/2': { n: 2 } });
  });
});
