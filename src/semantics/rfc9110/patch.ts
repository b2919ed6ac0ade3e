import { jsonOf } from '../../http/json.ts';
import { essenceOf } from '../../http/media-type.ts';
import { fieldOf, type Request } from '../../http/message.ts';
import { emptyReply, problem } from '../reply.ts';
import { PATCH_FORMATS, type Patch, type PatchFormat, type Situation } from '../semantics.ts';
import { valueIn } from '../state.ts';
import type { Answer } from '../step.ts';
import type { TargetOf } from '../target.ts';
import { jsonResource } from '../world.ts';
import { unfit } from './json-limits.ts';
import { applied, isIntrusive, isJsonPatch } from './json-patch.ts';
import { merged } from './merge-patch.ts';
import { representationOf, storedForm } from './representation.ts';
import { etagOf } from './validators.ts';

/** The format of a patch document, by the media type of the request; `undefined` for any other. */
export function patchFormatOf(request: Request): PatchFormat | undefined {
  const type = fieldOf(request, 'Content-Type');
  return type === undefined ? undefined : PATCH_FORMATS.find((each) => each === essenceOf(type));
}

/** As RFC 7396 and RFC 6902 have them. */
export const patched: Patch = (held, document, format) =>
  format === 'application/merge-patch+json' ? merged(held, document) : applied(held, document);

/** RFC 5789 §2: the whole patch is applied, or none of it. */
export function patch(situation: Situation<TargetOf<'member' | 'document'>>): Answer {
  const { semantics, world, target, request } = situation;
  const format = patchFormatOf(request);
  const document = jsonOf(request.body);
  const held = world.resources.get(target.path);
  const before = held && valueIn(representationOf(world, target.path, held));
  // What was checked before this act is called: that something is there, and that the content is JSON of such a format.
  if (format === undefined || document === undefined || before === undefined)
    return refusal(400, 'This cannot be patched.');
  if (format === 'application/json-patch+json' && !isJsonPatch(document)) return refusal(400, NO_PATCH);
  if (format === 'application/json-patch+json' && isIntrusive(document)) return refusal(422, NO_PROTOTYPE);
  const after = semantics.patch(before, document, format);
  // RFC 5789 §2.2: a patch that does not fit the resource as it is now conflicts with its state.
  if (after === undefined) return refusal(409, `This patch does not apply to what is at ${target.path} now.`);
  const wrong = unfit(after, target);
  if (wrong !== undefined) return refusal(422, wrong);
  return {
    writes: [{ kind: 'set', path: target.path, resource: storedForm(target, jsonResource(after)) }],
    reply: (later) => emptyReply(204, [['ETag', etagOf(later, target.path)]]),
  };
}

const NO_PATCH = 'A JSON Patch is an array of operations, each with its op and path (RFC 6902 §4).';

const NO_PROTOTYPE = 'A member named __proto__, or constructor.prototype, is not patched.';

function refusal(status: number, detail: string): Answer {
  return { writes: [], reply: () => problem(status, detail) };
}
