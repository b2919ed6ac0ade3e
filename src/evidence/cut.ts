// How many bytes there were of what was cut.
const lengths = new WeakMap<Uint8Array, number>();

/** The first bytes, at most so many, and no part of a character of UTF-8; the bytes themselves where there are no more. */
export function cut(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > most - 3 && isContinued(bytes.subarray(end, end + 1))) end -= 1;
  const first = bytes.slice(0, end);
  lengths.set(first, bytes.length);
  return first;
}

/** How many bytes there were of bytes that were cut; `undefined` of those that are whole. */
export function wholeLength(bytes: Uint8Array): number | undefined {
  return lengths.get(bytes);
}

function isContinued(one: Uint8Array): boolean {
  return one.every((byte) => (byte & 0xc0) === 0x80);
}
