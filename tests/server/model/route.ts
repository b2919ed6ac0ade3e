/** What a path of the playground leads to. */
export interface Route {
  readonly kind: 'collection' | 'member' | 'payment' | 'notes' | 'note' | 'settings' | 'action';
  /** Its one spelling; of an action, the user's. */
  readonly path: string;
  /** The first segment: `/users` for `/users/1`. */
  readonly collection: string;
}

/** Allow, by what a path leads to; each plus OPTIONS. */
const ALLOW: Readonly<Record<Route['kind'], string>> = {
  collection: 'GET HEAD POST OPTIONS',
  member: 'GET HEAD PUT PATCH DELETE OPTIONS',
  payment: 'GET HEAD OPTIONS',
  notes: 'GET HEAD OPTIONS',
  note: 'GET HEAD PUT DELETE OPTIONS',
  settings: 'GET HEAD PUT PATCH OPTIONS',
  action: 'POST OPTIONS',
};

/** Where a target leads, its query ignored; `undefined` for nowhere (row 2). */
export function routeOf(target: string): Route | undefined {
  // RFC 3986 §6.2.2.2: an unreserved character is the same, encoded or not.
  const path = (target.split('?', 1)[0] ?? '').replaceAll(/%(3[0-9]|[46][1-9A-F]|[57][0-9A])/gi, decodeURIComponent);
  const [, first = '', ...rest] = path.split('/');
  const collection = `/${first}`;
  if (rest.length === 0) return atTop(collection);
  if (rest[0] === '') return undefined;
  if (collection === '/users' && rest.length === 2 && rest[1] === 'welcome-email')
    return { kind: 'action', path: `/users/${rest[0] ?? ''}`, collection };
  return rest.length === 1 ? below(collection, path) : undefined;
}

export function allowed({ kind }: Route): readonly string[] {
  return ALLOW[kind].split(' ');
}

function atTop(path: string): Route | undefined {
  if (path === '/settings') return { kind: 'settings', path, collection: path };
  if (path === '/notes') return { kind: 'notes', path, collection: path };
  return COLLECTIONS.includes(path) ? { kind: 'collection', path, collection: path } : undefined;
}

function below(collection: string, path: string): Route | undefined {
  if (collection === '/notes') return { kind: 'note', path, collection };
  if (collection === '/payments') return { kind: 'payment', path, collection };
  return COLLECTIONS.includes(collection) ? { kind: 'member', path, collection } : undefined;
}

const COLLECTIONS = ['/users', '/articles', '/accounts', '/payments'];
