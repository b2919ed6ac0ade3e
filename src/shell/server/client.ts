import type { Socket } from 'node:net';
import { buildConnector, Client, type Dispatcher } from 'undici';
import { TutorError } from '../../errors.ts';
import type { Seen } from '../../evidence/exchange.ts';
import { EXIT } from '../../exit.ts';
import { headersOf, joined, type Request, type Response } from '../../http/message.ts';
import { reasonFor } from '../files/system-error.ts';
import { headOn } from './head-on.ts';

export interface SendOptions {
  readonly origin: string;
  /** The way to get there, instead of a connection of its own. */
  readonly dispatcher?: Dispatcher;
  /** The most milliseconds that the whole exchange may take. */
  readonly timeout?: number;
}

/** The client's view; and, if it had a connection of its own, the port that it sent from and the head that it wrote. */
export interface SentRequest {
  readonly seen: Seen;
  readonly localPort: number | undefined;
  readonly head: string | undefined;
}

/**
 * Sends a request once, on a fresh connection: nothing is sent again, no redirect is followed, and no header is added but
 * Host, Connection and Content-Length. Throws a TutorError for a request that cannot be sent, and a reply above 4 MiB.
 */
export async function send(
  request: Request,
  { origin, dispatcher, timeout = 10_000 }: SendOptions,
): Promise<SentRequest> {
  if (dispatcher !== undefined) {
    return { seen: await exchanged(request, origin, dispatcher, timeout), localPort: undefined, head: undefined };
  }
  let connected: Connected | undefined;
  const client = connectionTo(origin, (socket) => (connected = { localPort: socket.localPort, head: headOn(socket) }));
  try {
    const seen = await exchanged(request, origin, client, timeout);
    return { seen, localPort: connected?.localPort, head: connected?.head() };
  } finally {
    await client.destroy();
  }
}

interface Connected {
  readonly localPort: number | undefined;
  readonly head: () => string | undefined;
}

function connectionTo(origin: string, opened: (socket: Socket) => void): Client {
  const connector = buildConnector({});
  const connect: buildConnector.connector = (options, callback) => {
    connector(options, (...result) => {
      if (result[0] === null) opened(result[1]);
      callback(...result);
    });
  };
  // No pipelining also means that the connection is not kept.
  return new Client(origin, { connect, pipelining: 0 });
}

async function exchanged(request: Request, origin: string, dispatcher: Dispatcher, timeout: number): Promise<Seen> {
  try {
    const reply = await dispatcher.request({ ...optionsOf(request, origin), signal: AbortSignal.timeout(timeout) });
    return { kind: 'response', response: await responseOf(reply, origin) };
  } catch (error) {
    return { kind: clientError(error, origin) };
  }
}

function optionsOf({ method, target, headers, body }: Request, origin: string): Dispatcher.RequestOptions {
  return {
    origin,
    // The library does not know `*`; an absolute-form target without a path says the same (RFC 9112 §3.2.4).
    path: target === '*' ? origin : target,
    method: method,
    // Pairs in a set, since the library takes an array for names and values in turn, and nock takes only pairs.
    headers: new Set(headers.map(([name, value]): [string, string] => [name, value])),
    body: body.length === 0 ? null : body,
    responseHeaders: 'raw',
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}

const REPLY_LIMIT = 4 * 1024 * 1024;

async function responseOf(reply: Dispatcher.ResponseData, origin: string): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of reply.body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > REPLY_LIMIT) {
      throw new TutorError(`The reply of ${origin} is larger than 4 MiB, and is not read further.`, EXIT.broken);
    }
  }
  // Asked for raw, they are names and values in turn, which the library's types do not tell.
  const lines = reply.headers as unknown as readonly string[];
  return { status: reply.statusCode, headers: headersOf(lines), body: joined(chunks) };
}

/**
 * Returns how a client came to see no response, by what its library failed with. A reply that cannot be read is as good
 * as lost. Throws what is none of these: a TutorError where the request or the way to the server is to blame.
 */
export function clientError(error: unknown, origin: string): Exclude<Seen['kind'], 'response'> {
  const { code, name, message } = told(error);
  if (code === 'ECONNREFUSED') return 'refused';
  if (/^(ECONNRESET|EPIPE|UND_ERR_(SOCKET|HEADERS_OVERFLOW|RES_.*))$/.test(code) || name === 'HTTPParserError')
    return 'lost';
  if (/^(ETIMEDOUT|UND_ERR_.*_TIMEOUT)$/.test(code) || name === 'TimeoutError') return 'timed-out';
  if (/^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_.*)$/.test(code)) {
    throw new TutorError(`This request cannot be sent as it is: ${message}.`, EXIT.broken, { cause: error });
  }
  if (/^E[A-Z]+$/.test(code)) {
    throw new TutorError(`There is no way to ${origin} (${reasonFor(code)}).`, EXIT.broken, { cause: error });
  }
  throw error;
}

// By its members alone, since what AbortSignal.timeout() aborts with is not made by this realm's Error.
function told(error: unknown): Readonly<Record<'code' | 'name' | 'message', string>> {
  const { code, name, message } = (error ?? {}) as Readonly<Record<string, unknown>>;
  return { code: text(code), name: text(name), message: text(message) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
