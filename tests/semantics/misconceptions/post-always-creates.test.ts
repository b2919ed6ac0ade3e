import { describe, expect, it } from '@jest/globals';
import { lamps, wide } from '../histories.ts';
import { outcomeOn } from './servers.ts';

const user = 'PUT /users/a {"email":"a@example.com"}';

describe('where every POST creates a resource', () => {
  it.each([
    ['POST to a collection does', ['POST /users {}'], ['/users/1']],
    ['POST to an item does, beside it', [user, 'POST /users/a {}'], ['/users/a', '/users/1']],
    ['POST to an action does, and mails nothing', [user, 'POST /users/a/welcome-email'], ['/users/a', '/users/1']],
    ['POST to what is absent does not', ['POST /users/a {}', 'POST /users/a/welcome-email'], []],
  ])('%s', (_, lines, paths) => {
    const { world, resources } = outcomeOn('post-always-creates', lines);
    expect(Object.keys(resources)).toEqual(paths);
    expect(world.outbox).toEqual([]);
  });

  it('POST to an action that switches does, and switches nothing', () => {
    const { resources } = outcomeOn(
      'post-always-creates',
      ['POST /lamps/1/toggle {}', 'POST /lamps/2/toggle {}'],
      lamps,
    );
    expect(resources).toMatchObject({ '/lamps/1': { lit: false }, '/lamps/5': {}, '/lamps/6': {} });
  });

  it('what the server manages stays its own, by an action too', () => {
    const lines = ['POST /articles {}', 'POST /articles/1/announcement {"id":"x","title":"A"}'];
    expect(outcomeOn('post-always-creates', lines, wide).resources['/articles/2']).toEqual({ title: 'A' });
  });
});
