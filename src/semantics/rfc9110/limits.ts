import { isJsonObject, sizeOf, type Json, type JsonSize } from '../../http/json.ts';
import { managedIn, type Target } from '../target.ts';

/** The largest content that is accepted, and that a patch may make, in bytes. */
export const CONTENT_LIMIT = 1024 * 1024;

/** The depth to which JSON content may be nested. */
export const DEPTH_LIMIT = 64;

/** The most values that JSON content may have, members and elements at every depth counted. */
export const VALUES_LIMIT = 20_000;

/** Both, as the size of the largest JSON. */
export const JSON_LIMITS: JsonSize = { depth: DEPTH_LIMIT, values: VALUES_LIMIT };

/** The most operations that a JSON Patch may have. */
export const OPERATIONS_LIMIT = 1000;

/** The most that the operations of a JSON Patch may move and copy together, in about bytes of memory. */
export const CARRIED_LIMIT = 4 * CONTENT_LIMIT;

/** Why a JSON value cannot be stored at a target, in a sentence; `undefined` where it can. */
export function unfit(content: Json, target: Target): string | undefined {
  return (
    beyondLimits(content, managedIn(target).length) ??
    (needsObject(target) && !isJsonObject(content) ? NO_OBJECT : undefined)
  );
}

/** Said of JSON that is nested too deep. */
export const TOO_DEEP = `JSON must not be nested deeper than ${DEPTH_LIMIT}.`;

const NO_OBJECT = 'What is there must be a JSON object.';

const TOO_MANY = `JSON must not have more than ${VALUES_LIMIT} values, members and elements counted.`;

/** Why a JSON value, with the members that are added to it, is not dealt with at all; `undefined` where it is. */
export function beyondLimits(content: Json, added = 0): string | undefined {
  const { depth, values } = sizeOf(content, JSON_LIMITS);
  if (depth > DEPTH_LIMIT) return TOO_DEEP;
  if (values + added > VALUES_LIMIT) return TOO_MANY;
  return pollutes(content) ? 'A member named __proto__, or constructor.prototype, is not stored.' : undefined;
}

// An article has members of the server's own, and an account is declared to be one.
function needsObject(target: Target): boolean {
  return managedIn(target).length > 0 || ('collection' in target && target.collection.guarded);
}

function pollutes(content: Json): boolean {
  if (Array.isArray(content)) return content.some(pollutes);
  if (!isJsonObject(content)) return false;
  const { constructor } = content as { constructor?: Json };
  const reaches =
    Object.hasOwn(content, 'constructor') && isJsonObject(constructor) && Object.hasOwn(constructor, 'prototype');
  return Object.hasOwn(content, '__proto__') || reaches || Object.values(content).some(pollutes);
}
