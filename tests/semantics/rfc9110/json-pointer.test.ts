import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../src/http/json.ts';
import {
  add,
  draftOf,
  isPointer,
  jsonFrom,
  remove,
  replace,
  tokensOf,
  valueAt,
} from '../../../src/semantics/rfc9110/json-pointer.ts';

// RFC 6901 §5, but for names that URIs and C care about.
const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, ' ': 7, '"': 6, nothing: null };
const draft = draftOf(document);

describe('a JSON Pointer', () => {
  it.each<[string, Json]>([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/m~0n', 8],
    ['/ ', 7],
    ['/"', 6],
    ['/nothing', null],
  ])('%j points at %j', (pointer, value) => {
    expect(isPointer(pointer)).toBe(true);
    expect(valueAt(draft, tokensOf(pointer))).toEqual(draftOf(value));
  });

  it.each([
    '/foo/2',
    '/foo/-',
    '/foo/00',
    '/foo/01',
    '/foo/-1',
    '/foo/0.0',
    '/foo/1e0',
    '/foo/ 1',
    '/foo/length',
    '/foo/0/length',
    '/foo/99999999999999999999',
    '/toString',
    '/constructor/name',
    '/__proto__',
    '/nothing/x',
    '/bar',
    '/bar/baz',
  ])('%j points at nothing', (pointer) => {
    expect(valueAt(draft, tokensOf(pointer))).toBeUndefined();
  });

  it.each([undefined, null, 7, ['/a'], 'a', 'a/b', '#/a', '/a~', '/a~2', '/~a', ' /a'])('is not %j', (value) => {
    expect(isPointer(value)).toBe(false);
  });

  it('is told at once from a long text that is none', () => {
    const start = performance.now();
    expect(isPointer(`${'/a'.repeat(500_000)}~`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('has the tokens that were escaped', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') })), (tokens) => {
        const pointer = tokens.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
        expect(isPointer(pointer)).toBe(true);
        expect(tokensOf(pointer)).toEqual(tokens);
      }),
    );
  });
});

describe('a change at a pointer', () => {
  const held = { list: [1, 2], at: { city: 'Bern' }, name: 'Alice', none: null } as const;
  const at = (change: typeof add, pointer: string) => {
    const whole = draftOf(held);
    const after = change(whole, tokensOf(pointer), 9);
    return { result: after && jsonFrom(after), left: jsonFrom(whole) };
  };

  it.each<[string, typeof add, string, Json]>([
    ['adds a member', add, '/age', { ...held, age: 9 }],
    ['adds in the place of a member', add, '/name', { ...held, name: 9 }],
    ['adds deep inside', add, '/at/zip', { ...held, at: { city: 'Bern', zip: 9 } }],
    ['adds before an element', add, '/list/0', { ...held, list: [9, 1, 2] }],
    ['adds at the end', add, '/list/2', { ...held, list: [1, 2, 9] }],
    ['adds after the end', add, '/list/-', { ...held, list: [1, 2, 9] }],
    ['adds the whole', add, '', 9],
    ['replaces a member', replace, '/name', { ...held, name: 9 }],
    ['replaces null', replace, '/none', { ...held, none: 9 }],
    ['replaces an element', replace, '/list/1', { ...held, list: [1, 9] }],
    ['replaces the whole', replace, '', 9],
    ['removes a member', remove, '/at', { list: [1, 2], name: 'Alice', none: null }],
    ['removes an element', remove, '/list/0', { ...held, list: [2] }],
  ])('%s', (_, change, pointer, result) => {
    expect(at(change, pointer).result).toEqual(result);
  });

  it.each<[string, typeof add, string]>([
    ['adds nothing beyond the end', add, '/list/3'],
    ['adds nothing at what is no index', add, '/list/01'],
    ['adds nothing to what has no members', add, '/name/first'],
    ['adds nothing to null', add, '/none/first'],
    ['adds nothing below what is absent', add, '/house/city'],
    ['adds nothing below an element that is absent', add, '/list/7/x/y'],
    ['replaces nothing that is absent', replace, '/age'],
    ['replaces nothing beyond the end', replace, '/list/2'],
    ['replaces nothing after the end', replace, '/list/-'],
    ['removes nothing that is absent', remove, '/age'],
    ['removes nothing that is inherited', remove, '/toString'],
    ['removes no length', remove, '/list/length'],
    ['removes no whole', remove, ''],
  ])('%s', (_, change, pointer) => {
    expect(at(change, pointer)).toEqual({ result: undefined, left: held });
  });

  it('makes a member called __proto__ a member, and no prototype', () => {
    const whole = draftOf({});
    add(whole, ['__proto__'], draftOf({ admin: true }));
    const after = jsonFrom(whole) as Record<string, unknown>;
    expect(Object.keys(after)).toEqual(['__proto__']);
    expect(after.admin).toBeUndefined();
    remove(whole, ['__proto__']);
    expect(jsonFrom(whole)).toEqual({});
  });
});
