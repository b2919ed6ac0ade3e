import { bytesOf, isObject, jsonIn, type Reply } from './message.ts';

/** Content that the playground holds, and when it last changed. */
export interface Held {
  readonly type: string;
  readonly bytes: string;
  /** The number in its ETag. */
  readonly revision: number;
  /** By the logical clock. */
  readonly changed: number;
  /** How often it was set since it was created. */
  readonly version: number;
}

/** All that the playground remembers. It changes in place, for speed. */
export interface World {
  /** How many requests were received: the logical clock, in seconds since its epoch. */
  requests: number;
  /** The number of the last observable change. */
  revision: number;
  /** By path, in order of creation. */
  readonly held: Map<string, Held>;
  /** By collection: the number of its last change, and of the last member that POST named. */
  readonly changes: Map<string, number>;
  readonly named: Map<string, number>;
  /** By target and Idempotency-Key: what was sent with the key, and what it was answered. */
  readonly answered: Map<string, { readonly sent: string; readonly reply: Reply }>;
  readonly outbox: { readonly to: string; readonly subject: string; readonly about: string }[];
}

/** The playground as it starts: one document, which is the first change. */
export function playground(): World {
  const world: World = {
    requests: 0,
    revision: 0,
    held: new Map(),
    changes: new Map(),
    named: new Map(),
    answered: new Map(),
    outbox: [],
  };
  hold(world, '/settings', { type: 'application/json', bytes: '{}' });
  return world;
}

/** Sets what is at a path; the same bytes of the same type once more are no change, but for what counts its versions. */
export function hold(world: World, path: string, { type, bytes }: Pick<Held, 'type' | 'bytes'>): void {
  const before = world.held.get(path);
  if (before?.type === type && before.bytes === bytes && !isArticle(path)) return;
  const version = (before?.version ?? 0) + 1;
  world.held.set(path, { type, bytes, version, revision: changed(world, path), changed: world.requests });
}

/** Takes away what is at a path. */
export function remove(world: World, path: string): void {
  world.held.delete(path);
  changed(world, path);
}

function changed(world: World, path: string): number {
  world.revision += 1;
  world.changes.set(`/${path.split('/')[1] ?? ''}`, world.revision);
  return world.revision;
}

/** Where POST to a collection puts what it creates: the next number that is not taken. */
export function nextMember(world: World, collection: string): string {
  let id = world.named.get(collection) ?? 0;
  do id += 1;
  while (world.held.has(`${collection}/${id}`));
  world.named.set(collection, id);
  return `${collection}/${id}`;
}

/** The members of a collection, in order of creation. */
export function membersOf(world: World, collection: string): readonly (readonly [string, Held])[] {
  return [...world.held].filter(([path]) => path.startsWith(`${collection}/`));
}

export function isArticle(path: string): boolean {
  return path.startsWith('/articles/');
}

/** What GET answers for content that is held: an article has what the server manages joined in, the rest is as sent. */
export function shown(path: string, { bytes, version, changed: at }: Held): string {
  const article = jsonIn(bytes);
  if (!isArticle(path) || !isObject(article)) return bytes;
  const updatedAt = new Date(EPOCH + at * 1000).toISOString().replace('.000Z', 'Z');
  return bytesOf({ id: path.slice('/articles/'.length), ...article, version, updatedAt });
}

/** Last-Modified, for a time of the logical clock. */
export function dateOf(seconds: number): string {
  return new Date(EPOCH + seconds * 1000).toUTCString();
}

const EPOCH = Date.UTC(2024, 0, 1);
