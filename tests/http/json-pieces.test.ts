import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../src/http/json.ts';
import { jsonPieces, type LongJson } from '../../src/http/json-pieces.ts';

const text = (json: LongJson, length?: number): string => [...jsonPieces(json, length)].join('');

// Long to some depth, and a value from there on.
function longOf(value: Json, depth: number): LongJson {
  if (depth === 0 || typeof value !== 'object' || value === null) return { kind: 'value', value };
  if (Array.isArray(value)) {
    return { kind: 'list', elements: (value as readonly Json[]).map((each) => longOf(each, depth - 1)) };
  }
  return {
    kind: 'object',
    members: Object.entries(value).map(([name, each]) => [name, longOf(each, depth - 1)] as const),
  };
}

it('is the text that JSON.stringify writes, however it is cut', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), fc.integer({ min: 1, max: 50 }), (value, depth, length) => {
      expect(text(longOf(value as Json, depth), length)).toBe(JSON.stringify(value));
    }),
  );
});

it('has pieces that are about as long as they may be', () => {
  const elements = Array.from({ length: 100 }, (_, value): LongJson => ({ kind: 'value', value: value % 10 }));
  const lengths = [...jsonPieces({ kind: 'list', elements }, 50)].map((piece) => piece.length);
  expect(lengths).toStrictEqual([50, 50, 50, 50, 1]);
});

it('asks for no more elements than the pieces that are taken have', () => {
  let made = 0;
  function* elements(): Generator<LongJson> {
    for (;;) yield { kind: 'value', value: (made += 1) };
  }
  const pieces = jsonPieces({ kind: 'list', elements: elements() }, 10);
  expect(pieces.next().value).toBe('[1,2,3,4,5');
  expect(made).toBe(5);
});
