import type { Socket } from 'node:net';
import { buildConnector, Client, type Dispatcher } from 'undici';
import { TutorError } from '../errors.ts';
import type { Seen } from '../evidence/exchange.ts';
import { EXIT } from '../exit.ts';
import { joined } from '../http/joined.ts';
import type { Request, Response } from '../http/message.ts';
import { headersOf } from '../http/raw-headers.ts';
import { headOn } from './head-on.ts';
import { unseen } from './unseen.ts';

export interface SendOptions {
  readonly origin: string;
  /** How to get there instead of over a connection of its own. */
  readonly dispatcher?: Dispatcher;
  /** How long the whole exchange may take, in milliseconds. */
  readonly timeout?: number;
}

/** What the client saw. Where it had a connection of its own, the port that it sent from, and the head that it wrote. */
export interface Sent {
  readonly seen: Seen;
  readonly localPort: number | undefined;
  readonly head: string | undefined;
}

/**
 * Sends a request once, on a fresh connection: nothing is sent again, no redirect is followed, and no header is added but
 * Host, Connection and Content-Length. Throws a TutorError for a request that cannot be sent, and a reply above 4 MiB.
 */
export async function send(request: Request, { origin, dispatcher, timeout = 10_000 }: SendOptions): Promise<Sent> {
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
    return { kind: unseen(error, origin) };
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
