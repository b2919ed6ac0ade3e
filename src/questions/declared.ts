import { canonical, isJsonObject, jsonOf, type Json } from '../http/json.ts';
import { textOf, type Path, type Request } from '../http/message.ts';
import { representationOf } from '../semantics/rfc9110/representation.ts';
import { managedIn, storedAt, targetOf } from '../semantics/target.ts';
import { membersOf, type World } from '../semantics/world.ts';
import { targetedRequests, collectionPathOf, type TargetedRequest } from './targeted-request.ts';
import { declaredFor, declaredOfKeys } from './declared-method.ts';
import { declaredOfMediaType, declaredOfPreconditions } from './declared-precondition.ts';
import type { Ask, Scenario } from './question.ts';

/**
 * Returns what has to be known of the server, beside HTTP, to answer: whole sentences, each only if the requests make
 * it matter. The requests that `which` lets one choose from count, too.
 */
export function declaredIn({ world, sendings }: Scenario, ask: Ask): readonly string[] {
  const candidates = ask.kind === 'which' ? ask.requests : [];
  const requests = [...sendings.map(({ request }) => request), ...candidates];
  const asked = ask.kind === 'retry' ? ask.of : ask;
  const aimed = targetedRequests(world, requests);
  const sentences = [
    ...aimed.flatMap((each) => declaredFor(each, { world, requests, kind: asked.kind })),
    ...aimed.flatMap(declaredOfMediaType),
    ...declaredOfKeys(aimed, world),
    ...declaredOfPreconditions(aimed, world, asked.kind),
    ...aimed.flatMap((each) => managedOf(each, aimed)),
    ...aimed.flatMap((each) =>
      mattersAsSent(each, asked) ? ['The server stores content just as it is sent, and adds nothing to it.'] : [],
    ),
    ...(asked.kind === 'holds' && isOutOfOrder(world, requests) ? [SORTED] : []),
    ...(sendings.some(({ fault }) => fault === 'apply-then-503') ? [UNAVAILABLE] : []),
    ...requests.flatMap(({ target }) => (target.includes('?') ? ['The server ignores the query of a URL.'] : [])),
    held(world, new Set([...aimed.map(({ target }) => collectionPathOf(target)), ...askedPlaces(world, asked)])),
    sendings.some(({ by }) => by === 'other') ? 'Nobody sends anything beside these.' : 'Nobody else sends anything.',
  ];
  return [...new Set(sentences)];
}

// A patch is applied, not stored: where nothing else is sent, there is no rest that is.
function managedOf({ target }: TargetedRequest, aimed: readonly TargetedRequest[]): readonly string[] {
  const managed = managedIn(target).map((member) => `"${member}"`);
  if (managed.length === 0) return [];
  const there = aimed.filter((each) => collectionPathOf(each.target) === collectionPathOf(target));
  const isOnlyPatched = there.every(({ request }) => request.method === 'PATCH');
  const rest = isOnlyPatched ? '' : '; the rest is stored just as it is sent';
  return [`The server sets ${managed.join(', ')} itself, whatever is sent for it${rest}.`];
}

// RFC 9110 §9.3.4: a server may transform what is PUT; §9.3.3: what becomes of a POST is for the target to say. A patch is
// applied, not stored.
function mattersAsSent({ request, target }: TargetedRequest, { kind }: Ask): boolean {
  if (storedAt(target) === 'nothing' || request.method === 'PATCH') return false;
  if (request.body.length === 0 || managedIn(target).length > 0) return false;
  return ['holds', 'which', 'adds'].includes(kind) || hasNullOrId(jsonOf(request.body));
}

// The options are in canonical form. What was sent, and what is there, is shown as it is.
const SORTED = 'In the answers, members are shown in the order of their names.';

// RFC 9110 §15.6.4 does not say what was done: where that is to be counted on, the server has to.
const UNAVAILABLE = 'The server sends a 503 only once the request was carried out.';

function isOutOfOrder({ resources }: World, requests: readonly Request[]): boolean {
  const contents = [...requests, ...resources.values()].map(({ body }) => jsonOf(body));
  return contents.some((content) => content !== undefined && JSON.stringify(content) !== canonical(content));
}

function hasNullOrId(content: Json | undefined): boolean {
  return isJsonObject(content) && (Object.hasOwn(content, 'id') || Object.values(content).includes(null));
}

function held(world: World, places: ReadonlySet<Path>): string {
  const shown = [...places].flatMap((place) => heldAt(world, place));
  if (shown.length > 0) return `The server holds ${shown.join(' and ')}.`;
  return world.resources.isEmpty()
    ? 'The server holds nothing yet.'
    : `The server holds nothing at ${places.size === 0 ? 'these URLs' : [...places].join(' or ')} yet.`;
}

// All of a collection: what is beside the target may be counted, or be in the way of a new one.
function heldAt(world: World, place: Path): readonly string[] {
  const document = world.resources.get(place);
  const there = [...(document === undefined ? [] : [[place, document] as const]), ...membersOf(world, place)];
  return there.map(([path, resource]) => `${path} ${textOf(representationOf(world, path, resource).body)}`);
}

function askedPlaces({ declared }: World, ask: Ask): readonly Path[] {
  if (ask.kind === 'count') return [ask.collection];
  const target = ask.kind === 'holds' ? targetOf(declared, ask.path) : undefined;
  return target === undefined ? [] : [collectionPathOf(target)];
}
