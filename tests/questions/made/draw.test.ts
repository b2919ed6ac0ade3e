import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawFrom } from '../../../src/questions/made/draw.ts';

const drawn = (...numbers: readonly number[]): readonly number[] => {
  const draw = drawFrom(...numbers);
  return Array.from({ length: 5 }, () => draw.between(0, 2 ** 30));
};

test('the same numbers draw the same, on every machine', () => {
  expect(drawn(7, 3)).toEqual(drawn(7, 3));
  expect(drawn(1, 1)).toMatchInlineSnapshot(`
    [
      624889380,
      326702597,
      452422138,
      7069151,
      870395742,
    ]
  `);
});

test('other numbers draw otherwise: near ones, ones beyond 32 bits, negative ones, and in another order', () => {
  const seeds = [[0], [1], [2], [2 ** 32], [2 ** 32 + 1], [2 ** 53 - 1], [-1], [1, 2], [2, 1], [1, 2, 0]];
  expect(new Set(seeds.map((numbers) => drawn(...numbers).join())).size).toBe(seeds.length);
});

test('the first number drawn is spread over neighbouring seeds', () => {
  const firsts = Array.from({ length: 6000 }, (_, seed) => drawFrom(seed, 1).between(1, 6));
  for (const face of [1, 2, 3, 4, 5, 6]) {
    const share = firsts.filter((each) => each === face).length / firsts.length;
    expect(Math.abs(share - 1 / 6)).toBeLessThan(0.02);
  }
});

test('both ends can be drawn, every element too, and shuffling loses nothing', () => {
  const draw = drawFrom(1);
  const many = <T>(each: () => T): readonly T[] => [...new Set(Array.from({ length: 100 }, each))];
  expect([...many(() => draw.between(1, 3))].sort()).toEqual([1, 2, 3]);
  expect([...many(() => draw.one(['a', 'b', 'c']))].sort()).toEqual(['a', 'b', 'c']);
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer()), (seed, list) => {
      const byValue = (one: number, other: number): number => one - other;
      expect([...drawFrom(seed).shuffled(list)].sort(byValue)).toEqual([...list].sort(byValue));
    }),
  );
});
