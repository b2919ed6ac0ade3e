import { isJsonObject, jsonOf, sameJson, type Json } from '../../http/json.ts';
import { essenceOf } from '../../http/media-type.ts';
import { fieldOf, type Request } from '../../http/message.ts';
import { emptyReply, problem } from '../reply.ts';
import { PATCH_FORMATS, type Patch, type PatchFormat, type Situation } from '../semantics.ts';
import { valueIn } from '../state.ts';
import type { ServerAnswer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { jsonResource, type Resource } from '../world.ts';
import { applied, attempted, isJsonPatch } from './json-patch.ts';
import { CARRIED_LIMIT, CONTENT_LIMIT, OPERATIONS_LIMIT, TOO_DEEP, unfit } from './limits.ts';
import { etagOf, representationOf, storedForm } from './representation.ts';

/** The format of a patch document, by the media type of the request; `undefined` for any other. */
export function patchFormatOf(request: Request): PatchFormat | undefined {
  const type = fieldOf(request, 'Content-Type');
  return type === undefined ? undefined : PATCH_FORMATS.find((each) => each === essenceOf(type));
}

/** Tells whether a request is a PATCH whose content is a merge patch (RFC 7396). */
export function isMergePatch(request: Request): boolean {
  return request.method === 'PATCH' && patchFormatOf(request) === 'application/merge-patch+json';
}

/** As RFC 7396 and RFC 6902 have them. */
export const patched: Patch = (held, document, format) => {
  if (format === 'application/merge-patch+json') return mergePatched(held, document);
  return isJsonPatch(document) ? applied(held, document) : undefined;
};

/** RFC 5789 §2: the whole patch is applied, or none of it. */
export function patch(situation: Situation<TargetOf<'member' | 'document'>>): ServerAnswer {
  const { semantics, world, target, request } = situation;
  const format = patchFormatOf(request);
  const document = jsonOf(request.body);
  const held = world.resources.get(target.path);
  const before = held && valueIn(representationOf(world, target.path, held));
  // Checks came before this act: something is there, and the content is JSON of such a format.
  if (format === undefined || document === undefined || held === undefined || before === undefined)
    return refusal(400, 'This cannot be patched.');
  if (format === 'application/json-patch+json') {
    if (!isJsonPatch(document)) return refusal(400, NO_PATCH);
    // RFC 5789 §2.2: understood, and still not to be processed.
    if (document.length > OPERATIONS_LIMIT) return refusal(422, TOO_LONG);
  }
  const after = semantics.patch(before, document, format);
  if (after === undefined) return unpatched(before, document, target);
  const wrong = unfit(after, target);
  return wrong === undefined ? replacedBy(after, held, target) : refusal(422, wrong);
}

// RFC 5789 §2.2: a patch that does not fit the resource as it is now conflicts with its state.
function unpatched(before: Json, document: Json, { path }: TargetOf<'member' | 'document'>): ServerAnswer {
  const end = isJsonPatch(document) ? attempted(before, document).end : 'failed';
  if (end === 'too-deep') return refusal(422, TOO_DEEP);
  if (end === 'too-much') return refusal(422, TOO_MUCH);
  return refusal(409, `This patch does not apply to what is at ${path} now.`);
}

function replacedBy(after: Json, held: Resource, target: TargetOf<'member' | 'document'>): ServerAnswer {
  const made = jsonResource(after);
  if (made.body.length > CONTENT_LIMIT)
    return refusal(422, `What is there must not grow beyond ${CONTENT_LIMIT} bytes.`);
  const form = storedForm(target, made);
  // A patch that changes no value changes no byte either.
  const resource = sameJson(valueIn(held), valueIn(form)) ? held : form;
  return {
    writes: [{ kind: 'set', path: target.path, resource }],
    reply: (later) => emptyReply(204, [['ETag', etagOf(later, target.path)]]),
  };
}

const TOO_LONG = `A JSON Patch must not have more than ${OPERATIONS_LIMIT} operations.`;
const TOO_MUCH = `A JSON Patch must not move and copy more than ${CARRIED_LIMIT} bytes in all.`;
const NO_PATCH = 'A JSON Patch is an array of operations, each with its op and path (RFC 6902 §4).';

function refusal(status: number, detail: string): ServerAnswer {
  return { writes: [], reply: () => problem(status, detail) };
}

/** The way to replace a value for which a patch has anything but an object. */
type Replace = (held: Json | undefined, patch: Json) => Json;

/** RFC 7396 §2: members are set, null removes one, what is left out stays; anything but an object takes the place of all. */
export function mergePatched(held: Json | undefined, patch: Json, replace: Replace = (_, value) => value): Json {
  if (!isJsonObject(patch)) return replace(held, patch);
  // A member that is set again keeps its place.
  const members = new Map(isJsonObject(held) ? Object.entries(held) : []);
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) members.delete(name);
    else members.set(name, mergePatched(members.get(name), change, replace));
  }
  return Object.fromEntries(members);
}
