import type { Path, Response } from '../http/message.ts';
import {
  handedOut,
  keeping,
  mailed,
  removed,
  sameResource,
  stored,
  withKey,
  type KeptReply,
  type Mail,
  type Resource,
  type World,
} from './world.ts';

/**
 * A change that a handler asks of the store. `hand-out` notes an id as given; `keep` keeps a reply to give again,
 * `keep-key` under a key that the client chose.
 */
export type Write =
  | { readonly kind: 'set'; readonly path: Path; readonly resource: Resource }
  | { readonly kind: 'delete'; readonly path: Path }
  | { readonly kind: 'mail'; readonly mail: Mail }
  | { readonly kind: 'hand-out'; readonly collection: Path; readonly id: number }
  | { readonly kind: 'keep'; readonly fingerprint: string; readonly response: Response }
  | { readonly kind: 'keep-key'; readonly key: string; readonly kept: KeptReply };

/** The answer of a handler: the writes, and the reply that the world after them calls for. */
export interface ServerAnswer {
  readonly writes: readonly Write[];
  readonly reply: (after: World) => Response;
}

/** A net difference between two worlds. An equal write is none; what is only bookkeeping is none. */
export type Effect =
  | { readonly kind: 'created'; readonly path: Path; readonly after: Resource }
  | { readonly kind: 'replaced'; readonly path: Path; readonly before: Resource; readonly after: Resource }
  | { readonly kind: 'deleted'; readonly path: Path; readonly before: Resource }
  | { readonly kind: 'mailed'; readonly mail: Mail };

/** The outcome of one request: the reply, the worlds before and after it, and the net difference between them. */
export interface ServerStep {
  readonly response: Response;
  readonly before: World;
  readonly after: World;
  readonly effects: readonly Effect[];
}

/** Carries out an answer in a world. */
export function perform(before: World, { writes, reply }: ServerAnswer): ServerStep {
  const after = writes.reduce(written, before);
  return { response: reply(after), before, after, effects: effectsOf(before, after, writes) };
}

function written(world: World, write: Write): World {
  switch (write.kind) {
    case 'set':
      return stored(world, write.path, write.resource);
    case 'delete':
      return removed(world, write.path);
    case 'mail':
      return mailed(world, write.mail);
    case 'hand-out':
      return handedOut(world, write.collection, write.id);
    case 'keep':
      return keeping(world, write.fingerprint, write.response);
    case 'keep-key':
      return withKey(world, write.key, write.kept);
  }
}

// Only written paths are compared: two worlds of 100,000 resources differ in what was written, and nowhere else.
function effectsOf(before: World, after: World, writes: readonly Write[]): Effect[] {
  if (writes.length === 0) return [];
  const paths = new Set(
    writes.flatMap((write) => (write.kind === 'set' || write.kind === 'delete' ? [write.path] : [])),
  );
  const mails = after.outbox.slice(before.outbox.length);
  return [
    ...[...paths].flatMap((path) => difference(path, before.resources.get(path), after.resources.get(path))),
    ...mails.map((mail): Effect => ({ kind: 'mailed', mail })),
  ];
}

function difference(path: Path, before: Resource | undefined, after: Resource | undefined): Effect[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'created', path, after }];
  if (after === undefined) return [{ kind: 'deleted', path, before }];
  return sameResource(before, after) ? [] : [{ kind: 'replaced', path, before, after }];
}
