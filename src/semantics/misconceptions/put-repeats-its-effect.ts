import { isJsonObject, sameJson, type Json } from '../../http/json.ts';
import { valueIn } from '../state.ts';
import { jsonResource, type Resource } from '../world.ts';
import type { ServerBelief } from './misconception.ts';

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
  // Where no list grows, not even the spelling of what was sent changes.
  return sameJson(all, after) ? sent : jsonResource(all);
}

function joined(before: Json, after: Json): Json {
  if (isList(before) && isList(after)) return [...before, ...after];
  if (!isJsonObject(before) || !isJsonObject(after)) return after;
  const held = new Map(Object.entries(before));
  const members = Object.entries(after).map(([member, value]) => [member, joined(held.get(member) ?? null, value)]);
  return Object.fromEntries(members) as Json;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
