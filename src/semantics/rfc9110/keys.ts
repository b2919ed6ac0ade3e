import { fieldOf, type Request, type Response } from '../../http/message.ts';
import { problem } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import type { Write } from '../step.ts';
import { targetOf, type TargetOf } from '../target.ts';
import { withKey, withoutKey, type World } from '../world.ts';

/**
 * Idempotency-Key (an Internet-Draft, draft-ietf-httpapi-idempotency-key-header), where the collection is declared to look at
 * it: a POST with a key that was used is answered as it was then, and is not performed again.
 */
export const key = keyed((used, sent) => used === sent);

/** The same on a server that does not compare the content: whatever comes under a key that was used is answered as before. */
export const keyForAnyContent = keyed(() => true);

function keyed(isSame: (used: string, sent: string) => boolean): (situation: Situation) => Response | undefined {
  return (situation) => {
    if (!looksAtKeys(situation)) return undefined;
    const { request, semantics, target, world } = situation;
    const sent = keyIn(request);
    if (sent === undefined) return semantics.keyOf(target.collection) === 'required' ? problem(400, ABSENT) : undefined;
    if (!QUOTED.test(sent)) return problem(400, ABSENT);
    const used = world.bookkeeping.keys.get(scopeOf(target, sent));
    if (used === undefined) return undefined;
    if (!isSame(used.fingerprint, fingerprintOf(request)))
      return problem(422, 'This Idempotency-Key was used with other content, or with another Content-Type.');
    return used.response ?? problem(409, 'A request with this Idempotency-Key is being processed.');
  };
}

/** Tells whether a POST has a key that was used: its content says whether it is the same request. */
export function hasUsedKey(situation: Situation): boolean {
  const sent = keyIn(situation.request);
  if (!looksAtKeys(situation) || sent === undefined) return false;
  return situation.world.bookkeeping.keys.has(scopeOf(situation.target, sent));
}

const ABSENT = 'Send Idempotency-Key with a value of your own in double quotes, a new one for each payment.';

/** Returns the writes that keep a reply under the key of its request, if there is one that counts. */
export function keepReply(situation: Situation, response: Response): readonly Write[] {
  const sent = keyIn(situation.request);
  if (!looksAtKeys(situation) || sent === undefined) return [];
  const kept = { fingerprint: fingerprintOf(situation.request), response };
  return [{ kind: 'keep-key', key: scopeOf(situation.target, sent), kept }];
}

/** The world in which the key of a request that is yet to be applied is taken; and that in which it is free again. */
export function reserved(
  world: World,
  request: Request,
): { readonly taken: World; readonly freed: (later: World) => World } {
  const target = targetOf(world.declared, request.target);
  const sent = keyIn(request);
  const isLookedAt = request.method === 'POST' && target?.kind === 'collection' && target.collection.key !== 'none';
  if (!isLookedAt || sent === undefined) return { taken: world, freed: (later) => later };
  const scope = scopeOf(target, sent);
  if (world.bookkeeping.keys.has(scope)) return { taken: world, freed: (later) => later };
  const kept = { fingerprint: fingerprintOf(request), response: undefined };
  return { taken: withKey(world, scope, kept), freed: (later) => withoutKey(later, scope) };
}

// A Structured-Field String: in double quotes, of printable ASCII, `"` and `\` escaped (RFC 9651 §3.3.3).
const QUOTED = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"$/;

function looksAtKeys(situation: Situation): situation is Situation<TargetOf<'collection'>> {
  const { request, semantics, target } = situation;
  return request.method === 'POST' && target.kind === 'collection' && semantics.keyOf(target.collection) !== 'none';
}

function keyIn(request: Request): string | undefined {
  return fieldOf(request, 'Idempotency-Key')?.trim();
}

function scopeOf({ path }: TargetOf<'collection'>, sent: string): string {
  return `${path} ${sent}`;
}

function fingerprintOf(request: Request): string {
  // One character a byte, so that other bytes are another text.
  return `${fieldOf(request, 'Content-Type') ?? ''}\n${new TextDecoder('latin1').decode(request.body)}`;
}
