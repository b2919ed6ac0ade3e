import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Choices that look like chance, and are the same wherever they are drawn from the same numbers. */
export interface Draw {
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly one: <T>(list: readonly [T, ...T[]]) => T;
  /** The same list in another order, as long as it was. */
  readonly shuffled: <const List extends readonly unknown[]>(list: List) => Shuffled<List>;
}

/** A list with as many elements, each of which may be any of its own. */
export type Shuffled<List extends readonly unknown[]> = { readonly [Place in keyof List]: List[number] };

/** Draws from these whole numbers: other numbers, other choices. */
export function drawFrom(...numbers: readonly number[]): Draw {
  const source = xoroshiro128plus(mixed(numbers));
  // The first few of neighbouring seeds are much alike.
  for (let spent = 0; spent < 8; spent += 1) source.next();
  const between = (least: number, most: number): number => uniformInt(source, least, most);
  return {
    between,
    // Within the list, which is not empty.
    one: <T>(list: readonly [T, ...T[]]) => list[between(0, list.length - 1)] as T,
    // As many as before, which the compiler does not count.
    shuffled: <List extends readonly unknown[]>(list: List) =>
      list
        .map((value) => ({ value, key: between(0, 2 ** 30) }))
        .sort((one, other) => one.key - other.key)
        .map(({ value }) => value) as Shuffled<List>,
  };
}

// FNV-1a over both halves of each number, since bits are counted to 32 here.
function mixed(numbers: readonly number[]): number {
  return numbers
    .flatMap((number) => [number, Math.floor(number / 2 ** 32)])
    .reduce((hash, half) => Math.imul(hash ^ half, 0x01000193), 0x811c9dc5);
}
