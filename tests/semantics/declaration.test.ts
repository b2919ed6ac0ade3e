import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { worldDeclaration, type DeclarationText } from '../../src/semantics/declaration.ts';
import { targetOf } from '../../src/semantics/target.ts';

const places = (value: unknown): string[] =>
  (worldDeclaration.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.'));

const mail = { to: 'email', subject: 'Welcome' };

describe('a declaration', () => {
  it('may leave everything out', () => {
    expect(worldDeclaration.parse({})).toEqual({
      collections: {},
      documents: {},
      verbatim: [],
      actions: {},
      resources: {},
    });
  });

  it('has a PUT that creates, and nothing that the server adds, unless it says so', () => {
    expect(worldDeclaration.parse({ collections: { '/users': {} } }).collections).toEqual({
      '/users': { put: 'creates', adds: [], guarded: false, key: 'none' },
    });
  });

  it.each(['none', 'honoured', 'required'] as const)(
    'may say of a key that it is %s, and that members are guarded',
    (key) => {
      expect(worldDeclaration.parse({ collections: { '/a': { key, guarded: true } } }).collections).toEqual({
        '/a': { put: 'creates', adds: [], guarded: true, key },
      });
    },
  );

  it('may have an action on a member of a collection below another path', () => {
    const pay = '/cart/items/{id}/pay';
    const declared = worldDeclaration.parse({ collections: { '/cart/items': {} }, actions: { [pay]: { mail } } });
    expect(targetOf(declared, '/cart/items/7/pay')).toMatchObject({
      kind: 'action',
      parent: '/cart/items',
      owner: '/cart/items/7',
    });
  });

  it('may hold any JSON at first', () => {
    const any: DeclarationText = { documents: { '/a': [1] }, resources: { '/b/1': null, '/b/2': 'text' } };
    expect(worldDeclaration.parse({ ...any, collections: { '/b': {} } })).toMatchObject(any);
  });

  it.each<[string, unknown, string]>([
    ['a path that is relative', { collections: { users: {} } }, 'collections.users'],
    ['a path that ends with a slash', { collections: { '/users/': {} } }, 'collections./users/'],
    ['the root', { documents: { '/': {} } }, 'documents./'],
    ['an empty segment', { documents: { '/a//b': {} } }, 'documents./a//b'],
    ['a dot segment', { documents: { '/a/./b': {} } }, 'documents./a/./b'],
    ['a segment of two dots at the end', { collections: { '/a/..': {} } }, 'collections./a/..'],
    ['a space in a path', { verbatim: ['/my notes'] }, 'verbatim.0'],
    ['a percent-encoded path', { verbatim: ['/%61'] }, 'verbatim.0'],
    ['a query in a path', { resources: { '/users?a=1': {} } }, 'resources./users?a=1'],
    ['a path that is a number', { verbatim: [7] }, 'verbatim.0'],
    ['an action that is about nothing', { actions: { '/users/welcome': { mail } } }, 'actions./users/welcome'],
    ['an action behind a dot segment', { actions: { '/../{id}/a': { mail } } }, 'actions./../{id}/a'],
    ['an action named by dots', { actions: { '/users/{id}/..': { mail } } }, 'actions./users/{id}/..'],
    ['an action that does nothing', { actions: { '/users/{id}/a': {} } }, 'actions./users/{id}/a'],
    [
      'an action that does two things',
      { actions: { '/users/{id}/a': { mail, toggle: 'on' } } },
      'actions./users/{id}/a',
    ],
    [
      'an action that switches nothing',
      { actions: { '/users/{id}/a': { toggle: '' } } },
      'actions./users/{id}/a.toggle',
    ],
    [
      'an action that switches what is no name',
      { actions: { '/users/{id}/a': { toggle: true } } },
      'actions./users/{id}/a',
    ],
    ['a meaning of PUT that is not known', { collections: { '/a': { put: 'create' } } }, 'collections./a.put'],
    ['a member that no server manages', { collections: { '/a': { adds: ['name'] } } }, 'collections./a.adds.0'],
    ['a guard that is neither there nor not', { collections: { '/a': { guarded: 'yes' } } }, 'collections./a.guarded'],
    ['a key that does what none does', { collections: { '/a': { key: 'optional' } } }, 'collections./a.key'],
    ['an unknown key', { collection: {} }, ''],
    ['an unknown key of a collection', { collections: { '/a': { PUT: 'creates' } } }, 'collections./a'],
    ['what JSON has no word for', { resources: { '/a/1': Number.NaN } }, 'resources./a/1'],
    ['a list', [], ''],
  ])('is not one with %s', (_, value, place) => {
    expect(places(value)).toEqual([place]);
  });

  it('has all its faults told at once', () => {
    const faults = places({ verbatim: ['a', 'b'], documents: { c: {} }, colections: {} });
    expect(faults.toSorted()).toEqual(['', 'documents.c', 'verbatim.0', 'verbatim.1']);
  });

  it('routes every path that it may declare', () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9._~-]{1,3}$/);
    const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => `/${segments.join('/')}`);
    fc.assert(
      fc.property(path, (each) => {
        const { success, data } = worldDeclaration.safeParse({ collections: { [each]: {} } });
        fc.pre(success);
        expect(targetOf(data, each)?.kind).toBe('collection');
      }),
    );
  });
});
