import { isDeepStrictEqual } from 'node:util';
import { validatorsOf } from './conditions.ts';
import { isAllowedAt, JSON_PATCH, mediaTypeOf } from './content.ts';
import { isKeyed, remember } from './keys.ts';
import { bytesOf, isObject, jsonIn, problem, reply, type Reply, type Request } from './message.ts';
import { applied, merged, type Patched } from './patch.ts';
import type { Route } from './route.ts';
import { hold, isArticle, nextMember, shown, type Held, type World } from './world.ts';

/** PUT: rows 16 to 18. */
export function put(world: World, { headers, content }: Request, route: Route): Reply {
  const status = world.held.has(route.path) ? 204 : 201;
  hold(world, route.path, kept(route.path, { type: headers['content-type'] ?? OCTETS, bytes: content }));
  // Row 18 and RFC 9110 §9.3.4: no validator where the content is not held as it was sent.
  if (isArticle(route.path)) return reply(status, { etag: null, 'last-modified': null });
  return reply(status, { etag: validatorsOf(world, route).etag ?? null });
}

const OCTETS = 'application/octet-stream'; // row 22

/** POST to a collection: row 15. */
export function create(world: World, request: Request, route: Route): Reply {
  const path = nextMember(world, route.path);
  hold(world, path, kept(path, { type: request.headers['content-type'] ?? OCTETS, bytes: request.content }));
  const created = reply(201, { location: path, 'content-type': 'application/json' }, { json: { created: path } });
  if (isKeyed(request, route)) remember(world, { request, route }, created);
  return created;
}

/** PATCH: row 21. */
export function patch(world: World, request: Request, route: Route): Reply {
  const held = world.held.get(route.path);
  // What a client sees is what its patch is for, also where the server manages some of it.
  const before = held && jsonIn(shown(route.path, held));
  const patched = outcome(before, request);
  if (patched === 'malformed') return problem(400);
  if (patched === 'does not apply') return problem(409);
  if (!isAllowedAt(patched.value, route)) return problem(422);
  const isChange = !isDeepStrictEqual(patched.value, before) || isArticle(route.path);
  if (isChange) hold(world, route.path, kept(route.path, { type: 'application/json', bytes: bytesOf(patched.value) }));
  return reply(204, { etag: validatorsOf(world, route).etag ?? null });
}

function outcome(held: unknown, request: Request): Patched {
  const document = jsonIn(request.content);
  return mediaTypeOf(request) === JSON_PATCH ? applied(held, document) : { value: merged(held, document) };
}

/** What is held of content: all of it, byte for byte; of an article, JSON of the members that the server does not manage. */
function kept(path: string, content: Pick<Held, 'type' | 'bytes'>): Pick<Held, 'type' | 'bytes'> {
  const article = jsonIn(content.bytes);
  if (!isArticle(path) || !isObject(article)) return content;
  const members = Object.entries(article).filter(([name]) => !['id', 'version', 'updatedAt'].includes(name));
  return { type: 'application/json', bytes: bytesOf(Object.fromEntries(members)) };
}
