import type { Header, Path } from '../../http/message.ts';
import { markOf, type World } from '../world.ts';

// The first second of the logical clock. A fixed one, so that the same requests give the same bytes on every machine.
const EPOCH = Date.UTC(2024, 0, 1);

/** The strong entity tag of what is at a path: the number of its last observable change (RFC 9110 §8.8.3). */
export function etagOf(world: World, path: Path): string {
  return `"r${markOf(world, path).revision}"`;
}

/** When what is at a path last changed, by the logical clock. */
export function modifiedAt(world: World, path: Path): Date {
  return new Date(EPOCH + markOf(world, path).second * 1000);
}

/** The time by the logical clock, in seconds since 1970. */
export function secondOf({ bookkeeping }: World): number {
  return EPOCH / 1000 + bookkeeping.requests;
}

/** The validator fields of what is at a path (RFC 9110 §8.8). */
export function validatorsOf(world: World, path: Path): Header[] {
  return [
    ['ETag', etagOf(world, path)],
    ['Last-Modified', modifiedAt(world, path).toUTCString()],
  ];
}
