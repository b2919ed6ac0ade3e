import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { depthOf, type Json } from '../../../src/http/json.ts';
import { applied, attempted, type Operation } from '../../../src/semantics/rfc9110/json-patch.ts';
import { draftOf, jsonFrom, valueAt } from '../../../src/semantics/rfc9110/json-pointer.ts';
import { CARRIED_LIMIT, CONTENT_LIMIT, DEPTH_LIMIT } from '../../../src/semantics/rfc9110/limits.ts';

const held: Json = { name: 'Alice', tags: ['a', 'b'], at: { city: 'Bern' }, 1: [] };

const pointer = fc
  .array(fc.constantFrom('name', 'tags', 'at', 'city', '0', '1', '2', '-', '01', 'x', 'toString', ''), { maxLength: 3 })
  .map((tokens) => tokens.map((token) => `/${token}`).join(''));
const value = fc.constantFrom<Json>(null, 1, 'Alice', 'Bern', [], ['a', 'b'], { city: 'Bern' }, { x: [1] });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ op: fc.constantFrom('add', 'replace', 'test'), path: pointer, value }),
  fc.record({ op: fc.constantFrom('move', 'copy'), path: pointer, from: pointer }),
  fc.record({ op: fc.constant('remove'), path: pointer }),
);
const operations = fc.array(operation, { maxLength: 6 });
const inTurn = (patch: readonly Operation[]) =>
  patch.reduce<Json | undefined>((before, one) => (before === undefined ? undefined : applied(before, [one])), held);

describe('a JSON Patch', () => {
  it('is all operations, one after the other, or none of them', () => {
    fc.assert(
      fc.property(operations, (patch) => {
        expect(applied(held, patch)).toEqual(inTurn(patch));
      }),
      { numRuns: 3000 },
    );
  });

  it('changes nothing of what was held, whether it fails or not', () => {
    const before = JSON.stringify(held);
    fc.assert(
      fc.property(operations, (patch) => {
        applied(held, patch);
        expect(JSON.stringify(held)).toBe(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves, where it fails, what the operations before made', () => {
    fc.assert(
      fc.property(operations, operations, (first, rest) => {
        const before = applied(held, first);
        if (before === undefined) return;
        const { value: left, end } = attempted(held, [...first, { op: 'remove', path: '/absent' }, ...rest]);
        expect([JSON.stringify(left), end]).toEqual([JSON.stringify(before), 'failed']);
      }),
      { numRuns: 1000 },
    );
  });

  it('says of each operation what RFC 6902 says', () => {
    const at = (whole: Json, path: string): Json | undefined => {
      const found = valueAt(draftOf(whole), path.split('/').slice(1));
      return found === undefined ? undefined : jsonFrom(found);
    };
    fc.assert(
      fc.property(operation, (one) => {
        const after = applied(held, [one]);
        if (after === undefined) return;
        // What was put there is found there, but behind the last element, where there is no index yet.
        if ((one.op === 'add' || one.op === 'replace') && !one.path.endsWith('-'))
          expect(at(after, one.path)).toEqual(one.value);
        if (one.op === 'test') expect(after).toEqual(at(held, one.path) === undefined ? undefined : held);
        if (one.op === 'copy' && !one.path.endsWith('-')) expect(at(after, one.path)).toEqual(at(held, one.from));
        if (one.op === 'move' && !one.path.endsWith('-')) expect(at(after, one.path)).toEqual(at(held, one.from));
        // RFC 6902 §4.4: a move is a remove and an add; §4.3: so is a replace of a member.
        if (one.op === 'move' && one.from !== one.path) {
          const parts: Operation[] = [
            { op: 'remove', path: one.from },
            { op: 'add', path: one.path, value: at(held, one.from) ?? null },
          ];
          expect(after).toEqual(applied(held, parts));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, Operation]>([
    ['an element, where there are not as many places any more', { op: 'move', from: '/tags/0', path: '/tags/2' }],
    ['an element, below what is absent', { op: 'move', from: '/tags/0', path: '/house/city' }],
    ['a member, below what is absent', { op: 'move', from: '/name', path: '/house/city' }],
    ['the whole, into itself', { op: 'move', from: '', path: '/whole' }],
    ['what is absent, to where it is', { op: 'move', from: '/absent', path: '/absent' }],
  ])('moves nothing, and every part stays in its place, where it cannot move %s', (_, move) => {
    const { value: left, end } = attempted(held, [move]);
    expect([JSON.stringify(left), end]).toEqual([JSON.stringify(held), 'failed']);
  });

  it('changes no value of the patch itself', () => {
    const patch: Operation[] = [
      { op: 'add', path: '/new', value: { list: [1] } },
      { op: 'add', path: '/new/list/-', value: 2 },
      { op: 'copy', from: '/new', path: '/copy' },
      { op: 'remove', path: '/new/list/0' },
    ];
    expect(applied({}, patch)).toEqual({ new: { list: [2] }, copy: { list: [1, 2] } });
    expect(applied({}, patch)).toEqual({ new: { list: [2] }, copy: { list: [1, 2] } });
  });

  it('copies what is held once, however many operations there are', () => {
    const looks: string[] = [];
    const counted = new Proxy(held, {
      get: (whole, name) => {
        looks.push(String(name));
        return (whole as Record<string | symbol, Json>)[name];
      },
    });
    const patch: Operation[] = Array.from({ length: 500 }, (_, index) => ({ op: 'add', path: '/x', value: index }));
    expect(applied(counted, patch)).toEqual({ ...held, x: 499 });
    expect(looks.toSorted()).toEqual(Object.keys(held).toSorted());
  });

  it('takes no part of a value in which other text is the same value', () => {
    expect(applied({ a: 1.0 }, [{ op: 'test', path: '/a', value: 1 }])).toEqual({ a: 1 });
    expect(applied({ a: { x: 1, y: 2 } }, [{ op: 'test', path: '/a', value: { y: 2, x: 1 } }])).toBeDefined();
    expect(applied({ a: [1, 2] }, [{ op: 'test', path: '/a', value: [2, 1] }])).toBeUndefined();
    expect(applied({ a: '1' }, [{ op: 'test', path: '/a', value: 1 }])).toBeUndefined();
  });
});

describe('a JSON Patch beyond the limits', () => {
  const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);

  it('ends at a value that is nested too deep', () => {
    const moved = (depth: number): Operation[] => [
      { op: 'add', path: '/a', value: nested(depth) },
      { op: 'add', path: '/b', value: { c: {} } },
      { op: 'move', from: '/a', path: '/b/c/d' },
      { op: 'remove', path: '/absent' },
    ];
    expect(attempted({}, moved(DEPTH_LIMIT - 3)).end).toBe('failed');
    const { value: left, end } = attempted({}, moved(DEPTH_LIMIT - 2));
    expect([end, depthOf(left)]).toEqual(['too-deep', DEPTH_LIMIT + 1]);
  });

  it('goes on where the depth is just allowed', () => {
    const patch: Operation[] = [
      { op: 'add', path: '/a', value: nested(DEPTH_LIMIT - 1) },
      { op: 'remove', path: '/a' },
    ];
    expect(applied({}, patch)).toEqual({});
  });

  it('ends where copies of copies would make a value large', () => {
    const patch: Operation[] = Array.from({ length: 60 }, (_, index) => ({ op: 'copy', from: '', path: `/c${index}` }));
    const { value: left, end } = attempted({ text: 'x'.repeat(1000) }, patch);
    expect(end).toBe('too-much');
    expect(JSON.stringify(left).length).toBeLessThan(CARRIED_LIMIT + 2000);
    expect(applied({ text: 'x'.repeat(1000) }, patch)).toBeUndefined();
  });

  it('goes on where much is copied and little kept', () => {
    const text = 'x'.repeat(CONTENT_LIMIT / 4);
    const copies: Operation[] = Array.from({ length: 12 }, () => ({ op: 'copy', from: '/text', path: '/copy' }));
    expect(applied({ text }, [...copies, { op: 'remove', path: '/copy' }])).toEqual({ text });
  });

  it('counts what is moved and copied, up to the limit, and nothing else', () => {
    const patch: Operation[] = [
      { op: 'move', from: '/text', path: '/moved' },
      { op: 'add', path: '/n', value: 1 },
      { op: 'replace', path: '/n', value: 2 },
      { op: 'test', path: '/n', value: 2 },
      { op: 'remove', path: '/n' },
    ];
    // A text counts 16 beside its characters.
    const text = 'x'.repeat(CARRIED_LIMIT - 16);
    expect(attempted({ text }, patch).end).toBe('done');
    expect(attempted({ text: `${text}x` }, patch).end).toBe('too-much');
  });

  // Each looks at its whole content, however often it was looked at before.
  it.each<['move' | 'copy', Json]>([
    ['move', 'x'.repeat(100_000)],
    ['copy', 'x'.repeat(100_000)],
    ['move', Array.from({ length: 10_000 }, () => 0)],
    ['copy', Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`m${index}`, {}]))],
  ])('performs no more operations that %s much than the limit allows', (op, content) => {
    const [there, back] = [
      { op, from: '/a', path: '/b' },
      { op, from: '/b', path: '/a' },
    ];
    const performed = (count: number): Operation[] =>
      Array.from({ length: count }, (_, index) => (index % 2 === 0 ? there : back));
    const all = Math.ceil(CARRIED_LIMIT / JSON.stringify(content).length);
    expect(attempted({ a: content, b: content }, performed(2)).end).toBe('done');
    expect(attempted({ a: content, b: content }, performed(all)).end).toBe('too-much');
  });
});
