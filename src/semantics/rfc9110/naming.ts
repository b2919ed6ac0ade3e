import type { Path } from '../../http/message.ts';
import type { World } from '../world.ts';
import type { Situation } from '../semantics.ts';

/** The URL of a collection's next member: 1, 2, … skipping those taken; an id given out is not given out again. */
export function nextMember({ world }: Pick<Situation, 'world'>, collection: Path): Path {
  return `${collection}/${nextId(world, collection)}`;
}

/** The id that `nextMember` ends with. */
export function nextId({ resources, bookkeeping }: World, collection: Path): number {
  let id = (bookkeeping.lastIds.get(collection) ?? 0) + 1;
  while (resources.has(`${collection}/${id}`)) id += 1;
  return id;
}
