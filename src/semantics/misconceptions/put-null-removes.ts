import { objectIn } from '../state.ts';
import { jsonResource, type Resource } from '../world.ts';
import type { ServerBelief } from './misconception.ts';

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
