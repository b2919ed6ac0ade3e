import { namesDate, namesTag } from '../http/entity-tag.ts';
import { essenceOf, saysJson } from '../http/media-type.ts';
import { fieldOf, sameBytes, type Request } from '../http/message.ts';
import { sameRequest } from '../http/same-request.ts';
import { etagOf, modifiedAt, secondOf } from '../semantics/rfc9110/representation.ts';
import { listsMembers, managedIn } from '../semantics/target.ts';
import type { World } from '../semantics/world.ts';
import type { Ask } from './question.ts';
import { asksForChange, patternOf, collectionPathOf, type TargetedRequest } from './targeted-request.ts';

/**
 * Returns what the server declares of preconditions: where it wants them, what they are compared with, how it says that
 * one is false.
 */
export function declaredOfPreconditions(
  aimed: readonly TargetedRequest[],
  world: World,
  kind: Ask['kind'],
): readonly string[] {
  const refused = kind === 'status' ? aimed.flatMap(({ request }) => refusals(request)) : [];
  return [...guards(aimed), ...tags(aimed, world), ...dates(aimed, world), ...refused];
}

// RFC 9110 §13.1.1, §13.1.4: 412 is one way to answer. Where If-None-Match is false, there is no other (§13.1.2).
function refusals(request: Request): readonly string[] {
  const field = ['If-Match', 'If-Unmodified-Since'].find((name) => fieldOf(request, name) !== undefined);
  return field === undefined ? [] : [`A request that is not performed because its ${field} is false is answered 412.`];
}

// RFC 6585 §3: a server may require that a request be conditional.
function guards(aimed: readonly TargetedRequest[]): readonly string[] {
  return aimed
    .filter(({ target }) => target.kind === 'member' && target.collection.guarded)
    .filter(({ request }) => asksForChange(request) && fieldOf(request, 'If-Match') === undefined)
    .map(
      ({ target }) =>
        `At ${collectionPathOf(target)}/{id}, a PUT, PATCH or DELETE of what is there needs If-Match: without it, it is answered 428.`,
    );
}

// RFC 9110 §8.8.3: an entity tag is opaque; which one there is, only the server can say.
function tags(aimed: readonly TargetedRequest[], world: World): readonly string[] {
  const compared = aimed.filter(({ request }) => namesTag(request));
  if (compared.length === 0) return [];
  const changes = aimed.some(({ request }) => mayChange(request));
  return [
    ...compared.flatMap((each) => tagOf(each, world)),
    ...(changes ? [counting(compared, world)] : []),
    ...(aimed.some((each) => mayStoreAgain(each, aimed, world)) ? [KEPT] : []),
  ];
}

function tagOf({ target }: TargetedRequest, world: World): readonly string[] {
  const { path } = target;
  const isThere = listsMembers(target) || world.resources.has(path);
  return isThere ? [`${path} has the entity tag ${etagOf(world, path)}.`] : [];
}

function counting(compared: readonly TargetedRequest[], { bookkeeping: { revision } }: World): string {
  const what = compared.some(({ target }) => listsMembers(target))
    ? 'what it changes, and the collection that this is in,'
    : 'what it changes';
  return `Each change on the server gives ${what} a new entity tag: first "r${revision + 1}", then "r${revision + 2}", and so on.`;
}

const mayChange = (request: Request): boolean => asksForChange(request) || request.method === 'POST';

// RFC 9110 §8.8.1: a validator may change though nothing else does. Here it does not.
const KEPT = 'What is stored again just as it is keeps its entity tag.';

function mayStoreAgain(each: TargetedRequest, aimed: readonly TargetedRequest[], { resources }: World): boolean {
  const { request, target } = each;
  if (!['PUT', 'PATCH'].includes(request.method) || managedIn(target).length > 0 || namesTag(request)) return false;
  const held = resources.get(target.path);
  const isThere = request.method === 'PUT' && held !== undefined && sameBytes(held.body, request.body);
  return isThere || aimed.some((other) => other !== each && sameRequest(other.request, request));
}

// RFC 9110 §8.8.2: a date of the server's own clock.
function dates(aimed: readonly TargetedRequest[], world: World): readonly string[] {
  const compared = aimed.filter(({ request, target }) => namesDate(request) && world.resources.has(target.path));
  const modified = compared.map(
    ({ target: { path } }) => `${path} was last modified at ${modifiedAt(world, path).toUTCString()}.`,
  );
  return compared.length > 0 && aimed.some(({ request }) => mayChange(request))
    ? [...modified, clock(world)]
    : modified;
}

function clock(world: World): string {
  const now = new Date(secondOf(world) * 1000).toUTCString();
  return `The clock of the server reads ${now}, and goes one second further with each request that it receives.`;
}

/** Which content the server takes, where a PUT or POST sends another: Content-Type is not shown with these. */
export function declaredOfMediaType(aimed: TargetedRequest): readonly string[] {
  const type = fieldOf(aimed.request, 'Content-Type');
  if (!storesJson(aimed) || saysJson(type)) return [];
  const sent = type === undefined ? 'content without a type' : essenceOf(type);
  // RFC 9110 §15.5.16.
  return [`At ${patternOf(aimed.target)}, content is taken only as application/json: ${sent} is answered 415.`];
}

// An action does not look at content, and a note may be of any type.
function storesJson({ request: { method }, target: { kind } }: TargetedRequest): boolean {
  return method === 'POST' ? kind === 'collection' : method === 'PUT' && (kind === 'member' || kind === 'document');
}
