/** A request as the model looks at it. Content is bytes, each as one character (latin1). */
export interface Request {
  readonly method: string;
  readonly target: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

/** The fields that the contract fixes, and no others: what it leaves open is not looked at. */
export const FIXED = [
  'accept',
  'accept-encoding',
  'accept-patch',
  'allow',
  'content-type',
  'etag',
  'last-modified',
  'location',
] as const;
export type Field = (typeof FIXED)[number];

/** What the contract says of a reply. */
export interface Reply {
  readonly status: number;
  /** `null`: must be absent. */
  readonly fields: Readonly<Partial<Record<Field, string | null>>>;
  /** Left out: there is none. */
  readonly content?: Content;
}

/** Exact bytes, a JSON value, an object whose members come in this order, or problem details of this status. */
export type Content =
  | { readonly bytes: string }
  | { readonly json: unknown }
  | { readonly members: readonly (readonly [string, unknown])[] }
  | { readonly problem: number };

const NONE = { accept: null, 'accept-encoding': null, 'accept-patch': null, allow: null, location: null } as const;

/** A reply without the fields that tell of a refusal, a creation or options, but for those named. */
export function reply(status: number, fields: Reply['fields'] = {}, content?: Content): Reply {
  const all = { ...NONE, ...fields };
  return content === undefined ? { status, fields: all } : { status, fields: all, content };
}

/** Errors are problem details (RFC 9457). */
export function problem(status: number, fields: Reply['fields'] = {}): Reply {
  return reply(status, { 'content-type': 'application/problem+json', ...fields }, { problem: status });
}

/** The JSON that bytes are; `undefined` where they are none, or no UTF-8 (RFC 8259 §8.1). */
export function jsonIn(bytes: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, 'latin1')));
  } catch {
    return undefined;
  }
}

/** The bytes of a JSON value. */
export function bytesOf(json: unknown): string {
  return Buffer.from(JSON.stringify(json)).toString('latin1');
}

export type Members = Readonly<Record<string, unknown>>;

export function isObject(json: unknown): json is Members {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
