import { fieldOf, sameBytes, type Path, type Request } from '../http/message.ts';
import type { CollectionDeclaration } from '../semantics/declaration.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import { patchFormatOf } from '../semantics/rfc9110/patch.ts';
import { METHODS, PATCH_FORMATS, type Method } from '../semantics/semantics.ts';
import { putCreates, type Target, type TargetOf } from '../semantics/target.ts';
import type { World } from '../semantics/world.ts';
import { patternOf, type TargetedRequest } from './targeted-request.ts';
import type { Ask } from './question.ts';

/** All requests that matter to a question, the world that they start in, and the kind of question. */
interface Among {
  readonly world: World;
  readonly requests: readonly Request[];
  readonly kind: Ask['kind'];
}

/** Returns what the server declares of a method on a target, if HTTP leaves it to the server: nothing of reading. */
export function declaredFor({ request, target }: TargetedRequest, among: Among): readonly string[] {
  const method = METHODS.find((each) => each === request.method);
  if (method === undefined || method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return [];
  return rfc9110.acts[target.kind][method] === undefined
    ? [`At ${patternOf(target)}, ${method} is not allowed.`]
    : ofMethod[method]({ request, target }, among);
}

type Changing = Exclude<Method, 'GET' | 'HEAD' | 'OPTIONS'>;

// Of what is allowed.
const ofMethod: Readonly<Record<Changing, (aimed: TargetedRequest, among: Among) => readonly string[]>> = {
  POST({ target }, among) {
    switch (target.kind) {
      case 'action':
        return [action(target)];
      case 'collection':
        return [creation(target, among)];
      // The reference allows no POST to these.
      case 'member':
      case 'record':
      case 'document':
      case 'listing':
      case 'note':
        return [];
    }
  },
  PUT({ target }, among) {
    if (!('parent' in target)) return [];
    const place = patternOf(target);
    if (!mayBeAbsent(target, among)) return among.kind === 'status' ? [`At ${place}, PUT is allowed.`] : [];
    return [
      putCreates(target)
        ? `At ${place}, PUT creates what is absent.`
        : `At ${place}, PUT only replaces: where nothing is, it is answered 404.`,
    ];
  },
  PATCH({ request, target }, among) {
    const absent = 'parent' in target && mayBeAbsent(target, among);
    return patching(patternOf(target), request, { kind: among.kind, absent });
  },
  DELETE: (_, among) => removal(among),
};

function creation(target: Target, { world, requests, kind }: Among): string {
  const { path } = target;
  const first = (world.bookkeeping.lastIds.get(path) ?? 0) + 1;
  const told = kind === 'where' ? '; the reply names that URL in Location' : '';
  const once = requests.some(({ method }) => method === 'DELETE') ? '; it gives none twice' : '';
  const mayBeRepeated = 'collection' in target && looksAtKeys(target.collection);
  const post = mayBeRepeated ? `Each POST to ${path} that is carried out` : `Each POST to ${path}`;
  return `${post} creates a new resource, at a URL that the server chooses: it counts up from ${path}/${first}, past any that is taken${once}${told}.`;
}

// RFC 9110 §9.3.5: a DELETE may be accepted with 202, and enacted later.
function removal({ kind }: Among): readonly string[] {
  const absence = kind === 'status' ? ['DELETE of what is absent is answered 404.'] : [];
  return ['DELETE removes what is there before it is answered.', ...absence];
}

function action({ path, owner, does }: TargetOf<'action'>): string {
  switch (does.kind) {
    case 'mail':
      return `Each POST to ${path} queues one mail, to the "${does.to}" of ${owner}.`;
    case 'toggle':
      return `Each POST to ${path} switches the "${does.member}" of ${owner} between true and false.`;
  }
}

function mayBeAbsent({ path }: Target, { world, requests }: Among): boolean {
  return !world.resources.has(path) || requests.some(({ method, target }) => method === 'DELETE' && target === path);
}

/**
 * Returns what the server declares of PATCH if it allows it. `place` is a URL, or a pattern of URLs of which this may
 * be absent.
 */
function patching(place: string, request: Request, { kind, absent }: Patching): readonly string[] {
  return [
    // RFC 5789 §2: there is no format that every server takes.
    `At ${place}, PATCH takes ${PATCH_FORMATS.join(' and ')}.`,
    // RFC 5789 §2: whether a PATCH creates what is absent is for the server to say.
    ...(absent ? [`At ${place}, PATCH creates nothing: where nothing is, it is answered 404.`] : []),
    ...(kind === 'status' ? refusals(request) : []),
  ];
}

interface Patching {
  readonly kind: Ask['kind'];
  readonly absent: boolean;
}

// RFC 5789 §2.2: statuses that are recommended, or only possible.
function refusals(request: Request): readonly string[] {
  switch (patchFormatOf(request)) {
    case 'application/json-patch+json':
      return ['A JSON Patch that does not apply to what is there is answered 409.'];
    case 'application/merge-patch+json':
      return [];
    case undefined:
      return ['A PATCH in a format that is not taken is answered 415.'];
  }
}

/**
 * Returns what the server declares of Idempotency-Key. HTTP does not know the field, and its Internet-Draft leaves it
 * to a server where to look at it: so it is said of one that does not, too.
 */
export function declaredOfKeys(aimed: readonly TargetedRequest[], { declared }: World): readonly string[] {
  const posts = aimed.filter(isLookedAt);
  const isIgnored = aimed.some((each) => keyIn(each.request) !== undefined && !isLookedAt(each));
  return [
    ...(isIgnored ? [looking(Object.entries(declared.collections).flatMap(placeWithKeys))] : []),
    ...posts.flatMap(({ target: { path, collection } }) => (collection.key === 'required' ? [required(path)] : [])),
    ...posts.flatMap((each) => (keyIn(each.request) === undefined ? [] : [repeated(each, posts)])),
  ];
}

/** Tells whether a POST to a collection may be answered as one before it was, and not be carried out. */
function looksAtKeys({ key }: CollectionDeclaration): boolean {
  return key !== 'none';
}

type Post = TargetedRequest<TargetOf<'collection'>>;

function isLookedAt(aimed: TargetedRequest): aimed is Post {
  const { request, target } = aimed;
  return request.method === 'POST' && target.kind === 'collection' && looksAtKeys(target.collection);
}

function keyIn(request: Request): string | undefined {
  return fieldOf(request, 'Idempotency-Key');
}

function placeWithKeys([path, collection]: readonly [string, CollectionDeclaration]): readonly string[] {
  return looksAtKeys(collection) ? [path] : [];
}

function looking(places: readonly string[]): string {
  return places.length === 0
    ? 'The server does not look at Idempotency-Key.'
    : `The server looks at Idempotency-Key only in a POST to ${places.join(' or ')}.`;
}

function required(path: Path): string {
  return `A POST to ${path} needs an Idempotency-Key, which is a string in double quotes: without one, it is answered 400.`;
}

function repeated({ target: { path } }: Post, posts: readonly Post[]): string {
  const there = posts.filter(({ target }) => target.path === path);
  const isReused = there.some((one) => there.some((other) => hasSameKey(one, other) && hasOtherContent(one, other)));
  const otherwise = isReused ? '; with other content, it is answered 422' : '';
  return `A POST to ${path} with the Idempotency-Key of one that was carried out there gets the same reply again, and creates nothing${otherwise}.`;
}

function hasSameKey({ request: one }: Post, { request: other }: Post): boolean {
  return keyIn(one) !== undefined && keyIn(one) === keyIn(other);
}

function hasOtherContent({ request: one }: Post, { request: other }: Post): boolean {
  return !sameBytes(one.body, other.body) || fieldOf(one, 'Content-Type') !== fieldOf(other, 'Content-Type');
}
