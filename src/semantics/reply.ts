import { bytesOf, NO_CONTENT, type Header, type Path, type Response } from '../http/message.ts';
import type { Json } from '../http/json.ts';
import { reasonOf } from '../http/status.ts';

/** A response without content. */
export function emptyReply(status: number, headers: readonly Header[] = []): Response {
  return { status, headers, body: NO_CONTENT };
}

/** A response with JSON content. */
export function jsonReply(status: number, content: Json, headers: readonly Header[] = []): Response {
  return {
    status,
    headers: [['Content-Type', 'application/json'], ...headers],
    body: bytesOf(JSON.stringify(content)),
  };
}

/** A refusal, explained (RFC 9457 §3, §4.2.1). */
export function problem(status: number, detail: string, headers: readonly Header[] = []): Response {
  const details = { type: 'about:blank', title: reasonOf(status), status, detail };
  return {
    status,
    headers: [['Content-Type', 'application/problem+json'], ...headers],
    body: bytesOf(JSON.stringify(details)),
  };
}

/** The refusal of a method that a target does not allow. It must say which are (RFC 9110 §15.5.6). */
export function notAllowed(allow: string): Response {
  // The method is not named, so that HEAD is answered as GET is (§9.3.2).
  return problem(405, `Only these methods are allowed here: ${allow}.`, [['Allow', allow]]);
}

/** The refusal of a method that a server implements nowhere; its name is case-sensitive (RFC 9110 §9.1, §15.6.2). */
export function notImplemented(method: string, implemented: readonly string[]): Response {
  const meant = method.toUpperCase();
  const why = implemented.includes(meant)
    ? `Names of methods are case-sensitive: it implements ${meant}.`
    : `It implements ${implemented.join(', ')}.`;
  return problem(501, `This server implements no method ${method}. ${why}`);
}

/** The refusal to do something with what is absent (RFC 9110 §15.5.5). */
export function absent(path: Path): Response {
  return problem(404, `There is nothing at ${path}.`);
}
