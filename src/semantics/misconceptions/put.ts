import { isJsonObject, isList, sameJson, type Json } from '../../http/json.ts';
import { absent } from '../reply.ts';
import { nextId, nextMember } from '../rfc9110/naming.ts';
import { createdAt } from '../rfc9110/post.ts';
import { put } from '../rfc9110/put.ts';
import type { Situation } from '../semantics.ts';
import { objectIn, valueIn } from '../state.ts';
import type { ServerAnswer } from '../step.ts';
import { targetOf, type TargetOf } from '../target.ts';
import { jsonResource, type Resource } from '../world.ts';
import { idIn, withAct, type ServerBelief } from './misconception.ts';

export const putAppendsACopy: ServerBelief = {
  kind: 'server',
  id: 'put-appends-a-copy',
  belief: 'Two PUTs make two.',
  works: 'PUT adds a copy',
  truth: 'PUT asks for what is at its URL to be created or replaced; nothing more is asked for, however often.',
  reference: 'RFC 9110 §9.3.4, §9.2.2',
  standing: 'rfc',
  change: (rfc9110) => withAct(withAct(rfc9110, 'member', 'PUT', append), 'note', 'PUT', append),
};

/** Returns an answer that sets what is at the target; if something was there already, it adds the same beside it. */
export function append(situation: Situation<TargetOf<'member' | 'note'>>): ServerAnswer {
  const { target, world } = situation;
  const { writes, reply } = put(situation);
  if (!world.resources.has(target.path)) return { writes, reply };
  const path = nextMember(situation, target.parent);
  const id = nextId(world, target.parent);
  const copies = writes.map((write) => ({ ...write, path }));
  return { writes: [...writes, { kind: 'hand-out', collection: target.parent, id }, ...copies], reply };
}

export const putMerges: ServerBelief = {
  kind: 'server',
  id: 'put-merges',
  belief: 'PUT changes only the members I send.',
  works: 'PUT changes only the members that are sent',
  truth:
    'PUT asks for the whole state of its target to be replaced: what is left out is no part of the state that is asked for.',
  reference: 'RFC 9110 §9.3.4',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, replace: mergedPut }),
};

/** Returns what was held, with the members sent written over it; what was sent if either is no JSON object. */
export function mergedPut(held: Resource | undefined, sent: Resource): Resource {
  const before = objectIn(held);
  const after = objectIn(sent);
  if (before === undefined || after === undefined) return sent;
  const all = { ...before, ...after };
  // Content that is just what was sent, or what was there, is not spelt anew: that would look like a change.
  return [sent, held].find((each) => sameJson(objectIn(each), all)) ?? jsonResource(all);
}

export const putNullRemoves: ServerBelief = {
  kind: 'server',
  id: 'put-null-removes',
  belief: 'To PUT a member as null deletes that member.',
  works: 'a member that PUT sends as null is deleted',
  truth: 'This server stores what is sent: null is a value, and a member that holds it is there.',
  reference: 'RFC 9110 §9.3.4',
  standing: 'declaration',
  change: (rfc9110) => ({ ...rfc9110, replace: (_held, sent) => withoutNull(sent) }),
};

function withoutNull(sent: Resource): Resource {
  const members = Object.entries(objectIn(sent) ?? {});
  const kept = members.filter(([, value]) => value !== null);
  return kept.length === members.length ? sent : jsonResource(Object.fromEntries(kept));
}

export const putRepeatsItsEffect: ServerBelief = {
  kind: 'server',
  id: 'put-repeats-its-effect',
  belief: 'PUT adds to the lists that are there.',
  works: 'PUT adds to the lists that are there',
  truth:
    'PUT asks for the state of its target to be what is sent, lists included: nothing of the old one is added, however often it is sent.',
  reference: 'RFC 9110 §9.3.4, §9.2.2',
  standing: 'rfc',
  change: (rfc9110) => ({ ...rfc9110, replace: grown }),
};

function grown(held: Resource | undefined, sent: Resource): Resource {
  const before = held && valueIn(held);
  const after = valueIn(sent);
  if (before === undefined || after === undefined) return sent;
  const all = joined(before, after);
  // The content stays as it was sent, even in its spelling, if no list grows.
  return sameJson(all, after) ? sent : jsonResource(all);
}

function joined(before: Json, after: Json): Json {
  if (isList(before) && isList(after)) return [...before, ...after];
  if (!isJsonObject(before) || !isJsonObject(after)) return after;
  const held = new Map(Object.entries(before));
  const members = Object.entries(after).map(([member, value]) => [member, joined(held.get(member) ?? null, value)]);
  return Object.fromEntries(members) as Json;
}

export const putUsesBodyId: ServerBelief = {
  kind: 'server',
  id: 'put-uses-body-id',
  belief: 'An id in my content decides where a PUT goes.',
  works: 'an id in the content moves the PUT there',
  truth:
    'PUT asks to create or replace what is at its own URL, whatever its content says of itself. A server that wants it at another must answer with a redirect (3xx).',
  reference: 'RFC 9110 §9.3.4',
  standing: 'rfc',
  change: (rfc9110) => withAct(rfc9110, 'member', 'PUT', putAtId),
};

function putAtId(situation: Situation<TargetOf<'member'>>): ServerAnswer {
  const target = named(situation) ?? situation.target;
  const isThere = situation.world.resources.has(target.path);
  // The target was found to be there, where the collection asks for that; where its content leads need not be.
  if (!isThere && target.collection.put === 'replaces') return { writes: [], reply: () => absent(target.path) };
  return put({ ...situation, target });
}

function named({ world, target, request }: Situation<TargetOf<'member'>>): TargetOf<'member'> | undefined {
  const found = targetOf(world.declared, `${target.parent}/${idIn(request.body) ?? ''}`);
  return found?.kind === 'member' ? found : undefined;
}

export const putPicksItsOwnUrl: ServerBelief = {
  kind: 'server',
  id: 'put-picks-its-own-url',
  belief: 'The server picks the URL of a PUT.',
  works: 'the server picks a URL for what PUT sends',
  truth:
    'PUT asks to create or replace what is at its own URL: who sends it names that URL. A server that wants it at another must answer with a redirect (3xx).',
  reference: 'RFC 9110 §9.3.4',
  standing: 'rfc',
  change: (rfc9110) => withAct(withAct(rfc9110, 'member', 'PUT', createBeside), 'note', 'PUT', createBeside),
};

// Does what POST to the collection would do, whether or not the target holds something.
function createBeside(situation: Situation<TargetOf<'member' | 'note'>>): ServerAnswer {
  const { parent } = situation.target;
  return createdAt(nextMember(situation, parent), parent, situation);
}
