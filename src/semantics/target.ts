import { ownValue } from '../http/json.ts';
import { pathOf, type Path } from '../http/message.ts';
import type { ActionDeclaration, CollectionDeclaration, Declaration, ManagedMember } from './declaration.ts';

interface At<Kind extends string> {
  readonly kind: Kind;
  readonly path: Path;
}
interface Below<Kind extends string> extends At<Kind> {
  /** The collection or listing that shows it. */
  readonly parent: Path;
}
interface Declared {
  readonly collection: CollectionDeclaration;
}

/** The effect of a POST to an action: to queue a mail to an address in its owner, or to switch a member of that. */
export type Doing =
  | { readonly kind: 'mail'; readonly to: string; readonly subject: string }
  | { readonly kind: 'toggle'; readonly member: string };

/**
 * The resource that a request is about. A `record` is a member that clients only read; a `listing` shows the notes
 * below it, which are the members of a verbatim path; an action's `owner` is the member that it is about.
 */
export type Target =
  | (At<'collection'> & Declared)
  | (Below<'member'> & Declared)
  | (Below<'record'> & Declared)
  | At<'document'>
  | At<'listing'>
  | Below<'note'>
  | (Below<'action'> & { readonly owner: Path; readonly does: Doing });

export type TargetKind = Target['kind'];
export type TargetOf<Kind extends TargetKind> = Extract<Target, { kind: Kind }>;

/** The content that a request to a kind of target may store there: JSON, content of any media type, or none. */
type Stored = 'json' | 'anything' | 'nothing';

// A new kind does not compile until all of this is said of it.
const KINDS = {
  collection: { listsMembers: true, stores: 'json' },
  listing: { listsMembers: true, stores: 'nothing' },
  member: { listsMembers: false, stores: 'json' },
  record: { listsMembers: false, stores: 'nothing' },
  document: { listsMembers: false, stores: 'json' },
  note: { listsMembers: false, stores: 'anything' },
  action: { listsMembers: false, stores: 'nothing' },
} as const satisfies Record<TargetKind, { readonly listsMembers: boolean; readonly stores: Stored }>;

/** Tells whether a target shows the members below it. Such a target is always there. */
export function listsMembers({ kind }: Pick<Target, 'kind'>): boolean {
  return KINDS[kind].listsMembers;
}

/** Returns the content that a request to a target may store there. */
export function storedAt({ kind }: Pick<Target, 'kind'>): Stored {
  return KINDS[kind].stores;
}

/** Tells whether a PUT to a target may create what is absent there. */
export function putCreates(target: Target): boolean {
  switch (target.kind) {
    case 'note':
      return true;
    case 'member':
      return target.collection.put === 'creates';
    case 'record':
    case 'collection':
    case 'listing':
    case 'document':
    case 'action':
      return false;
  }
}

/** The resource that a request target names; `undefined` where nothing is routed. The query is ignored. */
export function targetOf(declared: Declaration, requestTarget: string): Target | undefined {
  const path = normalPath(pathOf(requestTarget));
  return path === undefined ? undefined : (declaredAt(declared, path) ?? below(declared, path));
}

// RFC 3986 §6.2.2: percent-encoded unreserved characters name the same resource. Empty and dot segments name none here.
function normalPath(path: string): Path | undefined {
  const decoded = path.includes('%') ? unescaped(path) : path;
  const wellFormed = /^(\/(?!\.{1,2}(\/|$))([^/%]|%[0-9A-F]{2})+)+$/.test(decoded);
  return wellFormed ? (decoded as Path) : undefined;
}

function unescaped(path: string): string {
  return path.replaceAll(/%[0-9A-Fa-f]{2}/g, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escape.toUpperCase();
  });
}

/** Returns what a path is declared to be itself; `undefined` if it is nothing, or below something. */
export function declaredAt({ collections, documents, verbatim }: Declaration, path: Path): Target | undefined {
  const collection = ownValue(collections, path);
  if (collection !== undefined) return { kind: 'collection', path, collection };
  if (ownValue(documents, path) !== undefined) return { kind: 'document', path };
  return verbatim.includes(path) ? { kind: 'listing', path } : undefined;
}

function below(declared: Declaration, path: Path): Target | undefined {
  const [parent, name] = split(path);
  if (declared.verbatim.includes(parent)) return { kind: 'note', path, parent };
  const collection = ownValue(declared.collections, parent);
  if (collection !== undefined)
    return { kind: collection.put === 'refused' ? 'record' : 'member', path, parent, collection };
  const [collectionPath] = split(parent);
  const action = ownValue(declared.actions, `${collectionPath}/{id}/${name}`);
  return action && { kind: 'action', path, parent: collectionPath, owner: parent, does: doing(action) };
}

function doing(action: ActionDeclaration): Doing {
  return 'mail' in action ? { kind: 'mail', ...action.mail } : { kind: 'toggle', member: action.toggle };
}

function split(path: Path): [parent: Path, name: string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, slash) as Path, path.slice(slash + 1)];
}

/** The members that the server manages itself in what a target holds. */
export function managedIn(target: Target | undefined): readonly ManagedMember[] {
  return target !== undefined && 'collection' in target ? target.collection.adds : [];
}

/** A path without its last segment: a member's collection. */
export function parentOf(path: Path): Path {
  return split(path)[0];
}

/** The last segment of a path: a member's name in its collection. */
export function nameOf(path: Path): string {
  return split(path)[1];
}
