/** A header field as it was sent: name and value, in order, repeated fields repeated. */
export type Header = readonly [name: string, value: string];

/** An origin-form path: what comes before `?` in a request target. */
export type Path = `/${string}`;

/** A request as it goes over the wire. `target` is the origin-form, or `*` (RFC 9112 §3.2). */
export interface Request {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

/** A request whose content has not been read. */
export type RequestHead = Omit<Request, 'body'>;

/** A response as it comes over the wire, without its framing. */
export interface Response {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

/** A message without content. */
export const NO_CONTENT = new Uint8Array(0);

/** The value of a field, its lines joined by a comma (RFC 9110 §5.3); `undefined` where the message has none. */
export function fieldOf(message: { readonly headers: readonly Header[] }, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const values = message.headers.filter(([each]) => each.toLowerCase() === wanted).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}

// They keep nothing from one call to the next, and take longer to make than to use.
const utf8 = new TextEncoder();
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return text === '' ? NO_CONTENT : utf8.encode(text);
}

/** The text of UTF-8 bytes; a byte that is none shows as U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

/** The text of bytes that are UTF-8 from first to last; `undefined` where they are not. */
export function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Tells whether two contents are the same, byte for byte. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

/** The path of a request target: what comes before its query. */
export function pathOf(target: string): string {
  const query = target.indexOf('?');
  return query === -1 ? target : target.slice(0, query);
}

/** Header fields out of a list with names and values in turn, which is how parsers hand them over. */
export function headersOf(raw: readonly string[]): Header[] {
  return raw.flatMap((name, index): Header[] => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
}

/** Chunks one after the other, as bytes of their own: none of the memory that they came in is kept. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  if (length === 0) return NO_CONTENT;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Bytes in base64 (RFC 4648 §4). */
export function base64Of(bytes: Uint8Array): string {
  // btoa, which is no part of Node alone, wants a string with one character a byte.
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
