import type { Header, Path } from '../../http/message.ts';
import type { World } from '../world.ts';

// The first second of the logical clock. A fixed one, so that the same requests give the same bytes on every machine.
const EPOCH = Date.UTC(2024, 0, 1);

/** The strong entity tag of what is at a path: the number of its last observable change (RFC 9110 §8.8.3). */
export function etagOf({ bookkeeping }: World, path: Path): string {
  return `"r${bookkeeping.marks.get(path)?.revision ?? 0}"`;
}

/** When what is at a path last changed, by the logical clock. */
export function modifiedAt({ bookkeeping }: World, path: Path): Date {
  return new Date(EPOCH + (bookkeeping.marks.get(path)?.second ?? 0) * 1000);
}

/** The validator fields of what is at a path (RFC 9110 §8.8). */
export function validatorsOf(world: World, path: Path): Header[] {
  return [
    ['ETag', etagOf(world, path)],
    ['Last-Modified', modifiedAt(world, path).toUTCString()],
  ];
}
