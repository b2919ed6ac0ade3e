import type { Path } from '../../http/message.ts';
import type { ManagedMember } from '../declaration.ts';
import { objectIn } from '../state.ts';
import { managedIn, nameOf, targetOf, type Target } from '../target.ts';
import { jsonResource, markOf, type Resource, type World } from '../world.ts';
import { modifiedAt } from './validators.ts';

/** What a GET of something that is there transfers: what a client set, joined with the members that the server manages. */
export function representationOf(world: World, path: Path, resource: Resource): Resource {
  const managed = managedIn(targetOf(world.declared, path));
  if (managed.length === 0) return resource;
  const added = Object.fromEntries(managed.map((member) => [member, valueOf(world, path, member)]));
  // The id comes first, whether or not what was set there at first names one.
  const first = 'id' in added ? { id: added.id } : {};
  return jsonResource({ ...first, ...objectIn(resource), ...added });
}

/** What is stored of a request's content: without the members that the server manages, where it manages any. */
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
