import { problem, type Reply, type Request } from './message.ts';
import type { Route } from './route.ts';
import type { World } from './world.ts';

// Idempotency-Key is an Internet-Draft (draft-ietf-httpapi-idempotency-key-header).

/** Whether a key is required: of POST to /payments. */
export function isKeyed({ method }: Request, { path }: Route): boolean {
  return method === 'POST' && path === '/payments';
}

/** Row 8: no key, one that was used for something else, or the same once more. */
export function keyed(world: World, request: Request, route: Route): Reply | undefined {
  if (!isKeyed(request, route)) return undefined;
  const key = request.headers['idempotency-key'] ?? '';
  // RFC 9651 §3.3.3: a String is in quotes, and has only quotes and backslashes escaped.
  if (!/^"(?:[ !#-[\]-~]|\\["\\])*"$/.test(key)) return problem(400);
  const earlier = world.answered.get(`${route.path} ${key}`);
  if (earlier === undefined) return undefined;
  return earlier.sent === sentWith(request) ? earlier.reply : problem(422);
}

/** Keeps what a key was answered, to be answered again. Only what was applied is kept: a refused one may be put right. */
export function remember(world: World, { request, route }: { request: Request; route: Route }, reply: Reply): void {
  const key = request.headers['idempotency-key'] ?? '';
  world.answered.set(`${route.path} ${key}`, { sent: sentWith(request), reply });
}

// The fingerprint: media type and bytes.
function sentWith({ headers, content }: Request): string {
  return `${headers['content-type'] ?? ''}\n${content}`;
}
