import { putCreates, storedAt } from '../target.ts';
import { jsonOf } from '../../http/json.ts';
import { saysJson } from '../../http/media-type.ts';
import { fieldOf, type Response } from '../../http/message.ts';
import { absent, problem } from '../reply.ts';
import { PATCH_FORMATS, type Check, type Situation } from '../semantics.ts';
import { unperformable } from './action.ts';
import { hasUsedKey, key } from './keys.ts';
import { beyondLimits, CONTENT_LIMIT, unfit } from './limits.ts';
import { patchFormatOf } from './patch.ts';
import { precondition } from './preconditions.ts';

/** In this order: the first that finds something wrong answers. */
export const checks: readonly Check[] = [
  { id: 'content-range', refusal: contentRange },
  { id: 'media-type', refusal: mediaType },
  { id: 'size', refusal: size },
  { id: 'exists', refusal: exists },
  { id: 'action', refusal: action },
  { id: 'key', refusal: key, needsContent: hasUsedKey },
  { id: 'guard', refusal: guard },
  { id: 'precondition', refusal: precondition },
  { id: 'json', refusal: json, needsContent: takesJson },
];

// RFC 9110 §14.5: a server without partial PUT refuses one, since storing the part as the whole would lose the rest.
function contentRange({ request }: Situation): Response | undefined {
  if (request.method !== 'PUT' || fieldOf(request, 'Content-Range') === undefined) return undefined;
  return problem(400, 'PUT replaces the whole resource here: send all of it, without Content-Range.');
}

// RFC 9110 §15.5.16, §12.5.1 and §12.5.3: a refusal of the format says which one would do.
function mediaType(situation: Situation): Response | undefined {
  const { request } = situation;
  if (!storesContent(situation)) return undefined;
  const coding = fieldOf(request, 'Content-Encoding');
  if (request.method === 'PATCH' && patchFormatOf(request) === undefined) {
    // RFC 5789 §2.2, §3.1.
    return problem(415, 'This is no patch format that is known here.', [['Accept-Patch', PATCH_FORMATS.join(', ')]]);
  }
  if (request.method !== 'PATCH' && takesJson(situation) && !saysJson(fieldOf(request, 'Content-Type'))) {
    return problem(415, 'The content must be JSON, and Content-Type must say so.', [['Accept', 'application/json']]);
  }
  if (coding === undefined || coding.trim().toLowerCase() === 'identity') return undefined;
  return problem(415, 'Content with a content coding is not accepted here.', [['Accept-Encoding', 'identity']]);
}

// RFC 9110 §15.5.14. Content that was announced and not yet sent counts as well (§10.1.1).
function size({ request }: Situation): Response | undefined {
  const announced = Number(fieldOf(request, 'Content-Length') ?? 0);
  if (request.body.length <= CONTENT_LIMIT && !(announced > CONTENT_LIMIT)) return undefined;
  return problem(413, `The content must not be larger than ${CONTENT_LIMIT} bytes.`);
}

// RFC 9110 §15.5.5. PUT is not among these but where the collection only replaces: creating is a server's choice (§9.3.4).
function exists(situation: Situation): Response | undefined {
  const { target, world, request } = situation;
  if (request.method === 'OPTIONS') return undefined;
  if (target.kind === 'action') {
    return world.resources.has(target.owner) ? undefined : absent(target.owner);
  }
  if (!('parent' in target) || world.resources.has(target.path)) return undefined;
  const creates = request.method === 'PUT' && putCreates(target);
  return creates ? undefined : absent(target.path);
}

// RFC 9110 §13.2.1: what can be told without the content of a request comes before its preconditions.
function action({ target, world, request }: Situation): Response | undefined {
  return target.kind === 'action' && request.method === 'POST' ? unperformable(world, target) : undefined;
}

// RFC 9110 §15.5.1, and §15.5.21: understood, well-formed, and still not to be stored. What a patch makes is looked at once
// it is made.
function json(situation: Situation): Response | undefined {
  if (!takesJson(situation)) return undefined;
  const { request, target } = situation;
  const content = jsonOf(request.body);
  if (content === undefined) return problem(400, 'The content is not well-formed JSON in UTF-8.');
  const wrong = request.method === 'PATCH' ? beyondLimits(content) : unfit(content, target);
  return wrong === undefined ? undefined : problem(422, wrong);
}

function storesContent({ target, request }: Situation): boolean {
  return ['PUT', 'PATCH', 'POST'].includes(request.method) && storedAt(target) !== 'nothing';
}

function takesJson(situation: Situation): boolean {
  return storesContent(situation) && storedAt(situation.target) === 'json';
}

/** RFC 6585 §3: where the collection is declared guarded, what is there is changed only by who says what it was. */
function guard({ world, target, request }: Situation): Response | undefined {
  const isGuarded = target.kind === 'member' && target.collection.guarded && world.resources.has(target.path);
  const changes = ['PUT', 'PATCH', 'DELETE'].includes(request.method);
  if (!isGuarded || !changes || fieldOf(request, 'If-Match') !== undefined) return undefined;
  return problem(
    428,
    `Send If-Match with the ETag that a GET of ${target.path} gives, so that nobody's change is lost.`,
  );
}
