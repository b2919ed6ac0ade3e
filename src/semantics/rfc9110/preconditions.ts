import { listsMembers } from '../target.ts';
import { matchesWeakly, tagConditionIn, type EntityTag, type TagCondition } from '../../http/entity-tag.ts';
import { secondsOf } from '../../http/http-date.ts';
import { fieldOf, type Request, type Response } from '../../http/message.ts';
import { emptyReply, problem } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import { etagOf, modifiedAt, secondOf } from './representation.ts';

/**
 * RFC 9110 §13.2: after what is checked without looking into the content, and before the method is performed. A false
 * condition keeps it from being performed.
 */
export function precondition(situation: Situation): Response | undefined {
  // RFC 9110 §13.2.1: ignored where a method neither selects nor modifies a representation.
  if (situation.request.method === 'OPTIONS') return undefined;
  if (!isUnchanged(situation)) return failed(situation);
  if (!isNews(situation)) return isReading(situation.request) ? notModified(situation) : failed(situation);
  return undefined;
}

// RFC 9110 §13.2.2, steps 1 and 2: If-Unmodified-Since is looked at only without If-Match.
function isUnchanged(situation: Situation): boolean {
  const { request, semantics } = situation;
  const listed = fieldOf(request, 'If-Match');
  if (listed !== undefined) return meets(tagConditionIn(listed), currentTag(situation), semantics.matches);
  const since = secondsIn(situation, 'If-Unmodified-Since');
  const modified = since === undefined ? undefined : modifiedIn(situation);
  return since === undefined || modified === undefined || modified <= since;
}

// Steps 3 and 4: If-Modified-Since is looked at only without If-None-Match, and only where something is read.
function isNews(situation: Situation): boolean {
  const { request } = situation;
  const listed = fieldOf(request, 'If-None-Match');
  if (listed !== undefined) return !meets(tagConditionIn(listed), currentTag(situation), matchesWeakly);
  const since = isReading(request) ? secondsIn(situation, 'If-Modified-Since') : undefined;
  const modified = since === undefined ? undefined : modifiedIn(situation);
  return since === undefined || modified === undefined || modified > since;
}

function meets(
  condition: TagCondition,
  current: EntityTag | undefined,
  matches: (listed: EntityTag, current: EntityTag) => boolean,
): boolean {
  if (current === undefined) return false;
  return condition === '*' || condition.some((listed) => matches(listed, current));
}

function currentTag({ world, target }: Situation): EntityTag | undefined {
  const isThere = listsMembers(target) || world.resources.has(target.path);
  return isThere ? { weak: false, opaque: etagOf(world, target.path) } : undefined;
}

// A target whose GET gives no Last-Modified has no date to compare with (RFC 9110 §13.1.3, §13.1.4).
function modifiedIn({ world, target: { path } }: Situation): number | undefined {
  return world.resources.has(path) ? modifiedAt(world, path).getTime() / 1000 : undefined;
}

function secondsIn({ request, world }: Situation, field: string): number | undefined {
  const value = fieldOf(request, field);
  return value === undefined ? undefined : secondsOf(value, secondOf(world));
}

const isReading = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

// RFC 9110 §15.4.5: with the fields that a 200 would have had, of which there is one here that a cache needs.
function notModified({ world, target }: Situation): Response {
  return emptyReply(304, [['ETag', etagOf(world, target.path)]]);
}

// RFC 9110 §15.5.13. No method is named, so that HEAD is answered as GET is (§9.3.2).
function failed({ target }: Situation): Response {
  return problem(412, `A precondition is false for ${target.path} as it is now.`);
}
