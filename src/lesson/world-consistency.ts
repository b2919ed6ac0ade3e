import type { Path } from '../http/message.ts';
import type { Declaration } from '../semantics/declaration.ts';
import { targetOf, type Target } from '../semantics/target.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Returns what does not go together in a world. */
export function worldFaults(world: Declaration): readonly Diagnostic[] {
  return [...declaredTwice(world), ...ownerless(world), ...unswitchable(world), ...unheld(world)];
}

/** Why nothing can be held at a path of this world; `undefined` where something can. */
export function noPlace(world: Declaration, path: string): string | undefined {
  const target = targetOf(world, path);
  if (target === undefined) return `the world routes nothing at ${path}: declare its collection, or correct the path`;
  return KINDS[target.kind] && `${path} is ${KINDS[target.kind]}, which holds nothing itself`;
}

const KINDS = {
  collection: 'a collection',
  listing: 'a listing of verbatim resources',
  action: 'an action',
  document: undefined,
  member: undefined,
  record: undefined,
  note: undefined,
} as const satisfies Record<Target['kind'], string | undefined>;

// One path means one thing.
function declaredTwice({ collections, documents, verbatim }: Declaration): readonly Diagnostic[] {
  const taken = new Set(Object.keys(collections));
  const documentFaults = Object.keys(documents).flatMap((path) => again(taken, path, ['documents', path], 'key'));
  return [...documentFaults, ...verbatim.flatMap((path, index) => again(taken, path, ['verbatim', index]))];
}

function again(taken: Set<string>, path: string, at: Diagnostic['path'], within?: 'key'): readonly Diagnostic[] {
  if (!taken.has(path)) {
    taken.add(path);
    return [];
  }
  const message = `${path} is declared already: one path is one thing`;
  return [within === undefined ? { path: at, message } : { path: at, message, within }];
}

// An action is about a member.
function ownerless({ actions, collections }: Declaration): readonly Diagnostic[] {
  return Object.keys(actions).flatMap((path) => {
    const collection = ownersOf(path);
    if (Object.hasOwn(collections, collection)) return [];
    const message = `${collection} is no collection of this world: declare it`;
    return [{ path: ['actions', path], message, within: 'key' as const }];
  });
}

function ownersOf(action: string): Path {
  return action.replace(/\/\{id\}.*$/, '') as Path;
}

// An action must not switch a member that clients cannot set, or cannot change without If-Match.
function unswitchable({ actions, collections }: Declaration): readonly Diagnostic[] {
  return Object.entries(actions).flatMap(([path, action]) => {
    const collection = collections[ownersOf(path)];
    if (!('toggle' in action) || collection === undefined) return [];
    const isManaged = collection.adds.some((member) => member === action.toggle);
    const messages = [...(isManaged ? [MANAGED] : []), ...(collection.guarded ? [GUARDED] : [])];
    return messages.map((message) => ({ path: ['actions', path, 'toggle'], message }));
  });
}

const MANAGED = 'the server sets this member itself: name one that clients set';
const GUARDED = 'the members here are guarded, and this would change one without If-Match: drop one of the two';

function unheld(world: Declaration): readonly Diagnostic[] {
  return Object.keys(world.resources).flatMap((path) => {
    const path_ = path as Path;
    const message = Object.hasOwn(world.documents, path_) ? INITIAL : noPlace(world, path);
    return message === undefined ? [] : [{ path: ['resources', path], message, within: 'key' as const }];
  });
}

const INITIAL = 'what a document holds at first stands under documents: take this out';
