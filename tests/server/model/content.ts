import { isObject, jsonIn, problem, type Members, type Reply, type Request } from './message.ts';
import type { Route } from './route.ts';

export const MERGE_PATCH = 'application/merge-patch+json';
export const JSON_PATCH = 'application/json-patch+json';

/** RFC 9110 §8.3.1: a media type is the same in any case; its parameters do not decide what is taken. */
export function mediaTypeOf({ headers }: Request): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Whether the content of this request is read: of PUT, PATCH, and POST to a collection. */
export function isRead({ method }: Request, { kind }: Route): boolean {
  return method === 'PUT' || method === 'PATCH' || (method === 'POST' && kind === 'collection');
}

/** Row 5: content in a format that is not taken there. */
export function unsupported(request: Request, route: Route): Reply | undefined {
  if (!isRead(request, route)) return undefined;
  const type = mediaTypeOf(request);
  if (request.method === 'PATCH') {
    if (type !== MERGE_PATCH && type !== JSON_PATCH)
      return problem(415, { 'accept-patch': `${MERGE_PATCH}, ${JSON_PATCH}` });
  } else if (route.kind !== 'note' && type !== 'application/json') {
    return problem(415, { accept: 'application/json' });
  }
  const isCoded = (request.headers['content-encoding'] ?? 'identity') !== 'identity';
  return isCoded ? problem(415, { 'accept-encoding': 'identity' }) : undefined;
}

/** Rows 11 and 12: content that is no JSON, or JSON that is not taken; a note may be anything. */
export function unprocessable(request: Request, route: Route): Reply | undefined {
  if (!isRead(request, route) || route.kind === 'note') return undefined;
  const json = jsonIn(request.content);
  if (json === undefined) return problem(400);
  const mayBe = request.method === 'PATCH' ? isTame(json) : isAllowedAt(json, route);
  return mayBe ? undefined : problem(422);
}

/** What may be held there: nothing deeper than 64 or named like a prototype; an article and an account is an object. */
export function isAllowedAt(json: unknown, { collection }: Route): boolean {
  return isTame(json) && (isObject(json) || !['/articles', '/accounts'].includes(collection));
}

function isTame(json: unknown, depth = 0): boolean {
  if (typeof json !== 'object' || json === null) return true;
  if (depth === 64 || Object.hasOwn(json, '__proto__')) return false;
  const own = Object.hasOwn(json, 'constructor') ? (json as Members).constructor : undefined;
  if (isObject(own) && Object.hasOwn(own, 'prototype')) return false;
  return Object.values(json).every((value) => isTame(value, depth + 1));
}
