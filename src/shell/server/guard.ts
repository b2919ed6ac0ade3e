import type { Header, Response } from '../../http/message.ts';
import { problem } from '../../semantics/reply.ts';

/** The most field lines that a request may have. */
export const FIELDS_LIMIT = 100;

/** The parts of a request that can be told before its content is read. */
interface Head {
  readonly target: string;
  readonly headers: readonly Header[];
}

/**
 * Why the server on this port will not look at a request: a web page must not reach it, neither by a name that it has
 * rebound to this computer, nor from its own origin. Never throws, whatever the head holds.
 */
export function refusalOf(head: Head, port: number): Response | undefined {
  return tooManyFields(head) ?? misdirected(head, port) ?? crossSite(head, port);
}

// Node drops what is above its own limit, and with it what the guard looks at.
function tooManyFields({ headers }: Head): Response | undefined {
  if (headers.length <= FIELDS_LIMIT) return undefined;
  return problem(431, `A request must not have more than ${FIELDS_LIMIT} header fields.`);
}

function misdirected({ target, headers }: Head, port: number): Response | undefined {
  const [host, ...others] = valuesOf(headers, 'host');
  // RFC 9112 §3.2. A request of HTTP/1.0 need not have a Host; this server wants it of that, too.
  if (host === undefined) return problem(400, 'This server looks at no request without a Host.');
  if (others.length > 0) return problem(400, 'A request must not have more than one Host.');
  // RFC 9110 §7.4, §15.5.20; RFC 9112 §3.2.2: an authority in the target counts, and so does the Host beside it.
  const origins = [`http://${host}`, originOf(target) ?? `http://${host}`];
  if (origins.every((origin) => isOwn(origin, port))) return undefined;
  return problem(421, `This server answers only for http://127.0.0.1:${port} and http://localhost:${port}.`);
}

function crossSite({ headers }: Head, port: number): Response | undefined {
  const isForeign = valuesOf(headers, 'origin').some((origin) => !isOwn(origin, port));
  const isCrossSite = valuesOf(headers, 'sec-fetch-site').some((site) => /^(cross-site|same-site)$/i.test(site));
  if (!isForeign && !isCrossSite) return undefined;
  return problem(403, 'This server takes no requests from other web pages.');
}

function isOwn(origin: string, port: number): boolean {
  const own = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i.exec(origin);
  return own !== null && Number(own[1] ?? 80) === port;
}

function valuesOf(headers: readonly Header[], wanted: string): string[] {
  return headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value.trim());
}

/** The origin of a target in absolute-form, as it was sent; `undefined` for the other forms (RFC 9112 §3.2.2). */
export function originOf(target: string): string | undefined {
  return ABSOLUTE.exec(target)?.[1];
}

/** A target in origin-form, or `*`: what an absolute-form target asks of the origin that it names (RFC 9112 §3.2). */
export function originForm(method: string, target: string): string {
  const rest = ABSOLUTE.exec(target)?.[2];
  if (rest === undefined) return target;
  if (rest !== '') return rest.startsWith('/') ? rest : `/${rest}`;
  // RFC 9112 §3.2.4: for OPTIONS, no path stands for the server as a whole.
  return method === 'OPTIONS' ? '*' : '/';
}

const ABSOLUTE = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)(.*)$/i;
