import { Map as PersistentMap, OrderedMap } from 'immutable';
import { bytesOf, sameBytes, type Path, type Response } from '../http/message.ts';
import type { Json } from '../http/json.ts';
import type { Declaration } from './declaration.ts';
import { declaredAt, listsMembers, managedIn, parentOf, targetOf } from './target.ts';

/** The media type and content that a client set at a URL, nothing else. */
export interface Resource {
  readonly type: string;
  readonly body: Uint8Array;
}

/** One mail that an action queued. `about` is the resource that the action belongs to. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly about: Path;
}

/** The server's notes of a path: number and second of its last observable change, and how often it was written. */
export interface Mark {
  readonly revision: number;
  readonly second: number;
  readonly version: number;
}

/** The state that the server keeps for itself. All of it may differ after a repeat (RFC 9110 §9.2.2). */
export interface Bookkeeping {
  /** Requests received; also the logical clock, one second each. */
  readonly requests: number;
  /** Observable changes so far. It never goes back, so no entity tag is used twice. */
  readonly revision: number;
  readonly marks: PersistentMap<Path, Mark>;
  /** The last id given out in each collection. */
  readonly lastIds: PersistentMap<Path, number>;
  /** Replies that may be given again, by the fingerprint of their request. */
  readonly replies: PersistentMap<string, Response>;
  /** Replies that are given again, by target and Idempotency-Key. */
  readonly keys: PersistentMap<string, KeptReply>;
}

/** A reply kept under a key: to which request, and none while that is being processed. */
export interface KeptReply {
  readonly fingerprint: string;
  readonly response: Response | undefined;
}

/** Everything the server persists, as one value: "before" and "after" are two pointers. */
export interface World {
  readonly declared: Declaration;
  /** In order of creation. */
  readonly resources: OrderedMap<Path, Resource>;
  readonly bookkeeping: Bookkeeping;
  readonly outbox: readonly Mail[];
}

/** The world that a declaration starts with. */
export function worldOf(declared: Declaration): World {
  const bookkeeping = {
    requests: 0,
    revision: 0,
    marks: PersistentMap<Path, Mark>(),
    lastIds: PersistentMap<Path, number>(),
    replies: PersistentMap<string, Response>(),
    keys: PersistentMap<string, KeptReply>(),
  };
  const empty: World = { declared, resources: OrderedMap(), bookkeeping, outbox: [] };
  return Object.entries({ ...declared.documents, ...declared.resources }).reduce(
    (world, [path, content]) => holding(world, path as Path, content),
    empty,
  );
}

/** The world with this at a path, as a lesson writes it: a note that is a string is text, and all else is JSON. */
export function holding(world: World, path: Path, content: Json): World {
  const isText = typeof content === 'string' && targetOf(world.declared, path)?.kind === 'note';
  const resource = isText ? { type: 'text/plain; charset=utf-8', body: bytesOf(content) } : jsonResource(content);
  return stored(world, path, resource);
}

/** A JSON value as a resource. */
export function jsonResource(content: Json): Resource {
  return { type: 'application/json', body: bytesOf(JSON.stringify(content)) };
}

/** Tells whether two resources are the same: media type and bytes. */
export function sameResource(one: Resource, other: Resource): boolean {
  return one.type === other.type && sameBytes(one.body, other.body);
}

/** Returns what is directly below a collection or listing, in order of creation. */
export function membersOf({ resources }: World, collection: Path): OrderedMap<Path, Resource> {
  const start = `${collection}/`;
  return resources.filter((_, path) => path.startsWith(start) && !path.includes('/', start.length));
}

/** Returns what the server noted of a path; zeros if nothing ever changed. */
export function markOf({ bookkeeping }: World, path: Path): Mark {
  return bookkeeping.marks.get(path) ?? { revision: 0, second: 0, version: 0 };
}

/** One more request received, one more second gone. */
export function received(world: World): World {
  return noting(world, { requests: world.bookkeeping.requests + 1 });
}

/** The world with `resource` at `path`. An equal write changes nothing, but where the server itself counts versions. */
export function stored(world: World, path: Path, resource: Resource): World {
  const before = world.resources.get(path);
  if (before !== undefined && sameResource(before, resource) && !countsVersions(world, path)) return world;
  const { version } = markOf(world, path);
  return marked({ ...world, resources: world.resources.set(path, resource) }, path, version + 1);
}

function countsVersions({ declared }: World, path: Path): boolean {
  return managedIn(targetOf(declared, path)).length > 0;
}

/** The world without what was at `path`. */
export function removed(world: World, path: Path): World {
  if (!world.resources.has(path)) return world;
  return marked({ ...world, resources: world.resources.delete(path) }, path, 0);
}

/** The world with one more mail queued. */
export function mailed(world: World, mail: Mail): World {
  return { ...world, outbox: [...world.outbox, mail] };
}

/** The world in which a collection has given out `id`. */
export function handedOut(world: World, collection: Path, id: number): World {
  return noting(world, { lastIds: world.bookkeeping.lastIds.set(collection, id) });
}

/** The world in which `response` is kept, to be given again. */
export function keeping(world: World, fingerprint: string, response: Response): World {
  return noting(world, { replies: world.bookkeeping.replies.set(fingerprint, response) });
}

/** The world in which a key is taken, by a request that is answered or is being processed. */
export function withKey(world: World, key: string, kept: KeptReply): World {
  return noting(world, { keys: world.bookkeeping.keys.set(key, kept) });
}

/** The world in which a key is free again. */
export function withoutKey(world: World, key: string): World {
  return noting(world, { keys: world.bookkeeping.keys.delete(key) });
}

function noting(world: World, news: Partial<Bookkeeping>): World {
  return { ...world, bookkeeping: { ...world.bookkeeping, ...news } };
}

// One observable change: of the path, and of the collection or listing that shows it.
function marked(world: World, path: Path, version: number): World {
  const { requests, revision, marks } = world.bookkeeping;
  const mark = { revision: revision + 1, second: requests };
  const own = marks.set(path, { ...mark, version });
  const shower = shownIn(world, path);
  const all = shower === undefined ? own : own.set(shower, { ...mark, version: 0 });
  return noting(world, { revision: revision + 1, marks: all });
}

// The path that lists another as `membersOf` does, be that a member or a document beside the members.
function shownIn({ declared }: World, path: Path): Path | undefined {
  const parent = declaredAt(declared, parentOf(path));
  return parent !== undefined && listsMembers(parent) ? parent.path : undefined;
}
