import type { Header, Path } from '../../http/message.ts';
import type { ManagedMember } from '../declaration.ts';
import { objectIn } from '../state.ts';
import { managedIn, nameOf, targetOf, type Target } from '../target.ts';
import { jsonResource, markOf, type Resource, type World } from '../world.ts';

/**
 * Returns what a GET of what is there transfers: what a client set, joined with the members that the server manages.
 */
export function representationOf(world: World, path: Path, resource: Resource): Resource {
  const managed = managedIn(targetOf(world.declared, path));
  if (managed.length === 0) return resource;
  const added = Object.fromEntries(managed.map((member) => [member, valueOf(world, path, member)]));
  // The id comes first, whether or not what was set there at first names one.
  const first = 'id' in added ? { id: added.id } : {};
  return jsonResource({ ...first, ...objectIn(resource), ...added });
}

/** Returns what is stored of a request's content: without the members that the server manages, if it manages any. */
export function storedForm(target: Target | undefined, sent: Resource): Resource {
  const managed: readonly string[] = managedIn(target);
  if (managed.length === 0) return sent;
  const members = Object.entries(objectIn(sent) ?? {});
  return jsonResource(Object.fromEntries(members.filter(([member]) => !managed.includes(member))));
}

function valueOf(world: World, path: Path, member: ManagedMember): string | number {
  switch (member) {
    case 'id':
      return nameOf(path);
    case 'version':
      return markOf(world, path).version;
    case 'updatedAt':
      return modifiedAt(world, path).toISOString().replace('.000', '');
  }
}

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
