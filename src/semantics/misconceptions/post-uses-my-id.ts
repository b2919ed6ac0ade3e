import { isJsonObject, jsonOf } from '../../http/json.ts';
import type { Path } from '../../http/message.ts';
import { nextMember } from '../rfc9110/naming.ts';
import type { Situation } from '../semantics.ts';
import { targetOf } from '../target.ts';
import type { ServerBelief } from './misconception.ts';

export const postUsesMyId: ServerBelief = {
  kind: 'server',
  id: 'post-uses-my-id',
  belief: 'The id in my content becomes the URL.',
  works: 'the id in the content becomes the URL',
  truth: 'This server chooses the URL of what a POST creates.',
  reference: 'RFC 9110 §9.3.3',
  standing: 'declaration',
  change: (rfc9110) => ({ ...rfc9110, nameMember: byContent }),
};

function byContent(situation: Situation, collection: Path): Path {
  const path: Path = `${collection}/${idIn(situation.request.body) ?? ''}`;
  const kind = targetOf(situation.world.declared, path)?.kind;
  return kind === 'member' || kind === 'record' ? path : nextMember(situation, collection);
}

/** The `id` that JSON content names, as a path segment would; `undefined` where it names none that a URL can hold. */
export function idIn(body: Uint8Array): string | undefined {
  const content = jsonOf(body);
  const id = isJsonObject(content) && Object.hasOwn(content, 'id') ? content.id : undefined;
  const isName = typeof id === 'number' || (typeof id === 'string' && !LONE_SURROGATE.test(id));
  return isName ? encodeURIComponent(id) : undefined;
}

// Half a character, which has no UTF-8 to percent-encode.
const LONE_SURROGATE = /\p{Surrogate}/u;
