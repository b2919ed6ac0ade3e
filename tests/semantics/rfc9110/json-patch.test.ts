import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { depthOf, type Json } from '../../../src/http/json.ts';
import { applied, attempted } from '../../../src/semantics/rfc9110/json-patch.ts';
import type { Operation } from '../../../src/semantics/rfc9110/operation.ts';
import { CONTENT_LIMIT, DEPTH_LIMIT } from '../../../src/semantics/rfc9110/limits.ts';
import { valueAt } from '../../../src/semantics/rfc9110/json-pointer.ts';

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
        expect(attempted(held, [...first, { op: 'remove', path: '/absent' }, ...rest])).toEqual({
          value: before,
          failed: true,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('says of each operation what RFC 6902 says', () => {
    const at = (whole: Json, path: string) => valueAt(whole, path.split('/').slice(1));
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
    expect(attempted({}, moved(DEPTH_LIMIT - 3)).failed).toBe(true);
    const { value: left, failed } = attempted({}, moved(DEPTH_LIMIT - 2));
    expect(failed).toBe(false);
    expect(depthOf(left)).toBe(DEPTH_LIMIT + 1);
  });

  it('goes on where the depth is just allowed', () => {
    const patch: Operation[] = [
      { op: 'add', path: '/a', value: nested(DEPTH_LIMIT - 1) },
      { op: 'remove', path: '/a' },
    ];
    expect(applied({}, patch)).toEqual({});
  });

  it('ends at a value that copies made too large', () => {
    const patch: Operation[] = Array.from({ length: 60 }, (_, index) => ({ op: 'copy', from: '', path: `/c${index}` }));
    const { value: left, failed } = attempted({ text: 'x'.repeat(1000) }, patch);
    const size = JSON.stringify(left).length;
    expect(failed).toBe(false);
    expect(size).toBeGreaterThan(CONTENT_LIMIT);
    expect(size).toBeLessThan(4 * CONTENT_LIMIT);
  });

  it('goes on where much is copied and little kept', () => {
    const text = 'x'.repeat(CONTENT_LIMIT / 4);
    const copies: Operation[] = Array.from({ length: 12 }, () => ({ op: 'copy', from: '/text', path: '/copy' }));
    expect(applied({ text }, [...copies, { op: 'remove', path: '/copy' }])).toEqual({ text });
  });
});
