export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json;
}

/** A raw request; `{host}` in it stands for the server's `127.0.0.1:PORT`. */
export type Raw = string | Uint8Array;

/** One request to a fresh playground, and what has to come of it. What is left out is not looked at. */
export interface Case {
  /** The row of the reply table. */
  readonly row: number;
  /** What decides it: a section, or 'contract' where HTTP leaves it open. */
  readonly section: string;
  /** Finishes the sentence "it …". */
  readonly name: string;
  /** Requests sent before, each on its own connection. */
  readonly given?: readonly Raw[];
  readonly request: Raw;
  readonly status: number;
  /** By name in lower case; `null`: must be absent. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>;
  /** A text is compared byte for byte, an object as JSON. */
  readonly content?: string | RegExp | JsonObject;
  /** All the resources held afterwards. */
  readonly resources?: Readonly<Record<string, Json>>;
  /** All the mails queued afterwards. */
  readonly outbox?: readonly Json[];
}

/** A raw request with Host, `Connection: close`, and Content-Length where there is content, even empty. */
export function raw(line: string, headers: Readonly<Record<string, string>> = {}, content?: Raw): Raw {
  const bytes = Buffer.from(content ?? '');
  const framing = content === undefined ? {} : { 'Content-Length': String(bytes.length) };
  const head = fieldLines({ Host: '{host}', Connection: 'close', ...headers, ...framing });
  const start = `${line} HTTP/1.1\r\n${head}\r\n`;
  return typeof content === 'object' ? Buffer.concat([Buffer.from(start), content]) : start + (content ?? '');
}

/** A raw request with JSON content. */
export function json(line: string, content: Raw, headers: Readonly<Record<string, string>> = {}): Raw {
  return raw(line, { 'Content-Type': 'application/json', ...headers }, content);
}

/** A raw request whose content comes in one chunk, its length nowhere announced (RFC 9112 §7.1). */
export function chunked(line: string, type: string, content: string): string {
  const size = Buffer.byteLength(content).toString(16);
  const head = fieldLines({
    Host: '{host}',
    Connection: 'close',
    'Content-Type': type,
    'Transfer-Encoding': 'chunked',
  });
  return `${line} HTTP/1.1\r\n${head}\r\n${size}\r\n${content}\r\n0\r\n\r\n`;
}

/** The playground's resources: these, and the `/settings` that it starts with. */
export function holding(resources: Readonly<Record<string, Json>> = {}): Readonly<Record<string, Json>> {
  return { '/settings': {}, ...resources };
}

/** Last-Modified of what the nth request changed. */
export function secondsIn(count: number): string {
  return `Mon, 01 Jan 2024 00:00:${String(count).padStart(2, '0')} GMT`;
}

/** The welcome mail that the action on this user queues. */
export function welcome(to: string, about: string): JsonObject {
  return { to, subject: 'Welcome', about };
}

function fieldLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}
