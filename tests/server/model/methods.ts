import { validatorsOf } from './conditions.ts';
import { JSON_PATCH, MERGE_PATCH } from './content.ts';
import { isObject, jsonIn, reply, type Reply, type Request } from './message.ts';
import { allowed, type Route } from './route.ts';
import { isArticle, membersOf, remove, shown, type Held, type World } from './world.ts';
import { create, patch, put } from './writes.ts';

/** What the method of a request that nothing refuses does: rows 13 to 23. */
export function performed(world: World, request: Request, route: Route): Reply {
  switch (request.method) {
    case 'OPTIONS':
      return options(route);
    case 'PUT':
      return put(world, request, route);
    case 'PATCH':
      return patch(world, request, route);
    case 'DELETE':
      remove(world, route.path);
      return reply(204, { etag: null, 'last-modified': null });
    case 'POST':
      return route.kind === 'action' ? act(world, route) : create(world, request, route);
    default:
      return get(world, route);
  }
}

function options(route: Route): Reply {
  const allow = allowed(route);
  // RFC 5789 §3.1.
  const formats = allow.includes('PATCH') ? `${MERGE_PATCH}, ${JSON_PATCH}` : null;
  return reply(204, { allow: allow.join(', '), 'accept-patch': formats });
}

function get(world: World, route: Route): Reply {
  const { etag = null, date = null } = validatorsOf(world, route);
  const held = world.held.get(route.path);
  if (held === undefined) {
    const members = membersOf(world, route.path).map(([path, member]) => [path, shownIn(path, member)] as const);
    return reply(200, { 'content-type': 'application/json', etag }, { members });
  }
  const fields = { 'content-type': held.type, etag, 'last-modified': date };
  const text = shown(route.path, held);
  return reply(200, fields, isArticle(route.path) ? { json: jsonIn(text) } : { bytes: text });
}

// Row 14: among the notes, each is told by its media type.
function shownIn(path: string, member: Held): unknown {
  return path.startsWith('/notes/') ? { type: member.type } : jsonIn(shown(path, member));
}

/** The address of the user whom an action is about. */
export function emailAt({ held }: World, { path }: Route): string | undefined {
  const user = jsonIn(held.get(path)?.bytes ?? '');
  return isObject(user) && typeof user.email === 'string' ? user.email : undefined;
}

function act(world: World, route: Route): Reply {
  world.outbox.push({ to: emailAt(world, route) ?? '', subject: 'Welcome', about: route.path });
  return reply(202, { 'content-type': 'application/json', etag: null }, { json: { queued: 1 } });
}
