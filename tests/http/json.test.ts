import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { depthOf, isJsonObject, jsonOf, sameJson, sizeOf, type Json, type JsonSize } from '../../src/http/json.ts';
import { bytesOf } from '../../src/http/message.ts';

const json = fc.jsonValue() as fc.Arbitrary<Json>;

describe('JSON', () => {
  test.each<[Json | undefined, boolean]>([
    [{}, true],
    [[], false],
    [null, false],
    ['{}', false],
    [undefined, false],
  ])('%j is an object: %j', (value, expected) => {
    expect(isJsonObject(value)).toBe(expected);
  });

  test.each([
    ['{"a":[1]}', { a: [1] }],
    ['null', null],
    ['', undefined],
    ['{', undefined],
    ['\ufeff1', undefined],
  ])('is read from %j', (text, value) => {
    expect(jsonOf(bytesOf(text))).toEqual(value);
  });

  test('is not read from bytes that are no UTF-8', () => {
    expect(jsonOf(new Uint8Array([0x22, 0xff, 0x22]))).toBeUndefined();
  });

  test.each<[Json, number]>([
    [1, 0],
    [null, 0],
    [[], 1],
    [{}, 1],
    [[1, { a: [] }, []], 3],
  ])('%j is nested to depth %i', (value, depth) => {
    expect(depthOf(value)).toBe(depth);
  });

  test('is one deeper in an array or an object', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        const deeper = 1 + Math.max(depthOf(one), depthOf(other));
        expect(depthOf([one, other])).toBe(deeper);
        expect(depthOf({ one, other })).toBe(deeper);
      }),
    );
  });

  test.each<[Json, number]>([
    [null, 1],
    [[], 1],
    [[1, { a: [] }, [2]], 6],
  ])('%j has %i values', (value, values) => {
    expect(sizeOf(value).values).toBe(values);
  });

  test.each<[Json, JsonSize]>([
    [[[[[1]]]], { depth: 3, values: 4 }],
    [
      { a: 1, b: [[2]], c: 3, d: 4 },
      { depth: 1, values: 5 },
    ],
    [[1, [2]], { depth: 2, values: 4 }],
  ])('%j is counted no further than it may be', (value, size) => {
    expect(sizeOf(value, { depth: 2, values: 4 })).toStrictEqual(size);
  });

  test('may be nested deeper than a call stack', () => {
    expect(depthOf(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as Json)).toBe(50_000);
  });

  test.each<[Json | undefined, Json | undefined, boolean]>([
    [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
    [[1, 2], [2, 1], false],
    [{ a: null }, {}, false],
    [[], {}, false],
    ['1', 1, false],
    [undefined, undefined, true],
    [undefined, null, false],
  ])('%j and %j are the same: %j', (one, other, same) => {
    expect(sameJson(one, other)).toBe(same);
  });

  test('is the same exactly where it is deeply equal', () => {
    const written = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(sameJson(one, written(one))).toBe(true);
        expect(sameJson(one, other)).toBe(isDeepStrictEqual(written(one), written(other)));
      }),
    );
  });
});
