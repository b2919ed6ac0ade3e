import { describe, expect, it } from '@jest/globals';
import { outcomeOn } from './servers.ts';

const put = 'PUT /users/1 {"a":1}';

describe('where a link may delete', () => {
  it.each(['?delete', '?action=delete', '?do=delete', '?a=1&do=delete', '?delete&a=1'])(
    'GET and HEAD do, by %s',
    (query) => {
      for (const method of ['GET', 'HEAD']) {
        expect(outcomeOn('get-performs-actions', [put, `${method} /users/1${query}`])).toMatchObject({
          statuses: [201, 204],
          content: '',
          resources: {},
        });
        const note = outcomeOn('get-performs-actions', ['PUT /notes/delete milk', `${method} /notes/delete${query}`]);
        expect(note.resources).toEqual({});
      }
    },
  );

  it.each(['', '?', '?action=edit', '?delete=no', '?undelete', '?a=delete', '?action=deleted', '?Delete'])(
    'they only read, by %j',
    (query) => {
      const read = outcomeOn('get-performs-actions', [put, `GET /users/1${query}`]);
      expect(read).toMatchObject({ statuses: [201, 200], content: '{"a":1}' });
      expect(Object.keys(read.resources)).toEqual(['/users/1']);
    },
  );

  it.each(['/users?delete', '/settings?delete', '/users/2?delete', '/notes?action=delete'])(
    '%s has no such member',
    (target) => {
      const { world, resources } = outcomeOn('get-performs-actions', [put, `GET ${target}`]);
      expect(Object.keys(resources)).toEqual(['/users/1']);
      expect(world.resources.has('/settings')).toBe(true);
    },
  );

  it('OPTIONS and PUT take no action', () => {
    const lines = [put, 'OPTIONS /users/1?delete', 'PUT /users/1?delete {"a":2}'];
    expect(outcomeOn('get-performs-actions', lines)).toMatchObject({
      statuses: [201, 204, 204],
      resources: { '/users/1': { a: 2 } },
    });
  });
});
