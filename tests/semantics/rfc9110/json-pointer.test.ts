import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../src/http/json.ts';
import { added, isPointer, removed, replaced, tokensOf, valueAt } from '../../../src/semantics/rfc9110/json-pointer.ts';

// RFC 6901 §5, but for names that URIs and C care about.
const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, ' ': 7, '"': 6, nothing: null };

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
    expect(valueAt(document, tokensOf(pointer))).toBe(
      value === document ? document : valueAt(document, tokensOf(pointer)),
    );
    expect(valueAt(document, tokensOf(pointer))).toEqual(value);
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
    expect(valueAt(document, tokensOf(pointer))).toBeUndefined();
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
  const at = (change: typeof added, pointer: string) => change(held, tokensOf(pointer), 9);

  it.each<[string, typeof added, string, Json]>([
    ['adds a member', added, '/age', { ...held, age: 9 }],
    ['adds in the place of a member', added, '/name', { ...held, name: 9 }],
    ['adds deep inside', added, '/at/zip', { ...held, at: { city: 'Bern', zip: 9 } }],
    ['adds before an element', added, '/list/0', { ...held, list: [9, 1, 2] }],
    ['adds at the end', added, '/list/2', { ...held, list: [1, 2, 9] }],
    ['adds after the end', added, '/list/-', { ...held, list: [1, 2, 9] }],
    ['adds the whole', added, '', 9],
    ['replaces a member', replaced, '/name', { ...held, name: 9 }],
    ['replaces null', replaced, '/none', { ...held, none: 9 }],
    ['replaces an element', replaced, '/list/1', { ...held, list: [1, 9] }],
    ['replaces the whole', replaced, '', 9],
    ['removes a member', removed, '/at', { list: [1, 2], name: 'Alice', none: null }],
    ['removes an element', removed, '/list/0', { ...held, list: [2] }],
  ])('%s', (_, change, pointer, result) => {
    const before = JSON.stringify(held);
    expect(at(change, pointer)).toEqual(result);
    expect(JSON.stringify(held)).toBe(before);
  });

  it.each<[string, typeof added, string]>([
    ['adds nothing beyond the end', added, '/list/3'],
    ['adds nothing at what is no index', added, '/list/01'],
    ['adds nothing to what has no members', added, '/name/first'],
    ['adds nothing to null', added, '/none/first'],
    ['adds nothing below what is absent', added, '/house/city'],
    ['adds nothing below an element that is absent', added, '/list/7/x/y'],
    ['replaces nothing that is absent', replaced, '/age'],
    ['replaces nothing beyond the end', replaced, '/list/2'],
    ['replaces nothing after the end', replaced, '/list/-'],
    ['removes nothing that is absent', removed, '/age'],
    ['removes nothing that is inherited', removed, '/toString'],
    ['removes no length', removed, '/list/length'],
    ['removes no whole', removed, ''],
  ])('%s', (_, change, pointer) => {
    expect(at(change, pointer)).toBeUndefined();
  });

  it('makes a member called __proto__ a member, and no prototype', () => {
    const after = added({}, ['__proto__'], { admin: true }) as Record<string, unknown>;
    expect(Object.keys(after)).toEqual(['__proto__']);
    expect(after.admin).toBeUndefined();
    expect(removed(after as Json, ['__proto__'])).toEqual({});
  });
});
