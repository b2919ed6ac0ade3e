import { isJsonObject, jsonOf, type JsonObject } from '../../http/json.ts';
import type { Path } from '../../http/message.ts';
import type { ManagedMember } from '../declaration.ts';
import { nameOf, targetOf, type Target } from '../target.ts';
import { jsonResource, type Resource, type World } from '../world.ts';
import { modifiedAt } from './validators.ts';

/** What a GET of something that is there transfers: what a client set, joined with the members that the server manages. */
export function representationOf(world: World, path: Path, resource: Resource): Resource {
  const managed = managedMembers(targetOf(world.declared, path));
  if (managed.length === 0) return resource;
  const added = Object.fromEntries(managed.map((member) => [member, valueOf(world, path, member)]));
  const { id, ...others } = added;
  return jsonResource({ ...(id === undefined ? {} : { id }), ...objectOf(resource), ...others });
}

/** What is stored of a request's content: without the members that the server manages, where it manages any. */
export function storedForm(target: Target, sent: Resource): Resource {
  const managed: readonly string[] = managedMembers(target);
  if (managed.length === 0) return sent;
  return jsonResource(
    Object.fromEntries(Object.entries(objectOf(sent)).filter(([member]) => !managed.includes(member))),
  );
}

function managedMembers(target: Target | undefined): readonly ManagedMember[] {
  return target !== undefined && 'collection' in target ? target.collection.adds : [];
}

function valueOf(world: World, path: Path, member: ManagedMember): string | number {
  switch (member) {
    case 'id':
      return nameOf(path);
    case 'version':
      return world.bookkeeping.marks.get(path)?.version ?? 0;
    case 'updatedAt':
      return modifiedAt(world, path).toISOString().replace('.000', '');
  }
}

function objectOf({ body }: Resource): JsonObject {
  const content = jsonOf(body);
  return isJsonObject(content) ? content : {};
}
