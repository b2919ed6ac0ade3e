import { describe, expect, it } from '@jest/globals';
import { managedIn, nameOf, parentOf, targetOf } from '../../src/semantics/target.ts';
import { wide } from './histories.ts';

const at = (target: string) => targetOf(wide.declared, target);

describe('a request target', () => {
  it.each([
    ['/users', 'collection', '/users'],
    ['/users?q=/notes', 'collection', '/users'],
    ['/users/1', 'member', '/users/1'],
    ['/users/1?', 'member', '/users/1'],
    ['/users/%31', 'member', '/users/1'],
    ['/%75sers/%7E', 'member', '/users/~'],
    ['/users/%c3%a9', 'member', '/users/%C3%A9'],
    ['/users/a%2fb', 'member', '/users/a%2Fb'],
    ['/users/...', 'member', '/users/...'],
    ['/users/.a', 'member', '/users/.a'],
    ['/users/constructor', 'member', '/users/constructor'],
    ['/users/me', 'document', '/users/me'],
    ['/users/1/friends', 'collection', '/users/1/friends'],
    ['/users/1/friends/2', 'member', '/users/1/friends/2'],
    ['/users/1/welcome-email', 'action', '/users/1/welcome-email'],
    ['/articles/1/announcement', 'action', '/articles/1/announcement'],
    ['/items/1', 'member', '/items/1'],
    ['/orders/1', 'record', '/orders/1'],
    ['/settings', 'document', '/settings'],
    ['/notes', 'listing', '/notes'],
    ['/notes/a', 'note', '/notes/a'],
  ])('%s is a %s at %s', (target, kind, path) => {
    expect(at(target)).toMatchObject({ kind, path });
  });

  it.each([
    ['an empty target', ''],
    ['the root', '/'],
    ['the server itself', '*'],
    ['a path without a slash before it', 'users'],
    ['a path in another case', '/Users'],
    ['a trailing slash', '/users/'],
    ['an empty segment', '/users//1'],
    ['a dot segment', '/users/.'],
    ['a dot segment in the middle', '/./users'],
    ['two dots', '/notes/../users'],
    ['two dots at the end', '/users/..'],
    ['encoded dots', '/users/%2e%2E'],
    ['a percent sign that encodes nothing', '/users/%zz'],
    ['half an encoded byte', '/users/%4'],
    ['anything below a member', '/users/1/enemies'],
    ['anything below a note', '/notes/a/b'],
    ['anything below a document', '/settings/theme'],
    ['an action of another collection', '/items/1/welcome-email'],
    ['the pattern of an action', '/users/{id}/{id}'],
    ['a property that every object has', '/constructor'],
    ['another such property', '/__proto__'],
  ])('is routed nowhere with %s', (_, target) => {
    expect(at(target)).toBeUndefined();
  });

  it('says what lists it, and whom an action is about', () => {
    expect(at('/users/7')).toMatchObject({ parent: '/users' });
    expect(at('/notes/a')).toMatchObject({ parent: '/notes' });
    expect(at('/users/7/welcome-email')).toMatchObject({
      parent: '/users',
      owner: '/users/7',
      does: { kind: 'mail', to: 'email', subject: 'Welcome' },
    });
    expect(at('/lamps/7/toggle')).toMatchObject({ owner: '/lamps/7', does: { kind: 'toggle', member: 'lit' } });
  });

  it.each([
    ['/articles/1', ['id', 'version', 'updatedAt']],
    ['/items/1', ['version']],
    ['/users/1', []],
    ['/settings', []],
    ['/nowhere', []],
  ])('%s has members %j that the server manages', (target, members) => {
    expect(managedIn(at(target))).toEqual(members);
  });
});

describe('a path', () => {
  it.each([
    ['/users/1', '/users', '1'],
    ['/a/b/c', '/a/b', 'c'],
    ['/users', '', 'users'],
  ] as const)('%s is in %j, under the name %s', (path, parent, name) => {
    expect([parentOf(path), nameOf(path)]).toEqual([parent, name]);
  });
});
