import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import {
  fieldOf,
  headersOf,
  joined,
  NO_CONTENT,
  type Request,
  type RequestHead,
  type Response,
} from '../../http/message.ts';
import { problem } from '../../semantics/reply.ts';
import { CONTENT_LIMIT } from '../../semantics/rfc9110/limits.ts';
import { FIELDS_LIMIT, originForm, refusalOf } from './guard.ts';
import { lastReply, sendReply, UNREAD, type LongResponse } from './outgoing.ts';
import { refusalOfBytes, type ParserError } from './parser-error.ts';
import { openPort } from './port.ts';

/** A client's connection. */
export interface Connection {
  /** The client's port. */
  readonly port: number;
  readonly isOpen: () => boolean;
}

/** The handler behind the socket. */
export interface RequestHandler {
  /** The reply to a request on this connection, now or later; `undefined` drops the connection without a byte. */
  readonly answer: (request: Request, client: Connection) => Reply | Promise<Reply>;
  /** Tells whether the answer to a request with this head is the same whatever its content. */
  readonly isDecidedByHead: (head: RequestHead) => boolean;
  /** A new connection came from this client port. */
  readonly connected: (clientPort: number) => void;
}

type Reply = Response | LongResponse | undefined;

export interface Listener {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves HTTP/1.1 on a port of 127.0.0.1. Throws a TutorError where it cannot. */
export async function listen(port: number, handler: RequestHandler, unread = UNREAD): Promise<Listener> {
  const server = Object.assign(createServer(LIMITS), COUNTS);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    handler.connected(socket.remotePort ?? 0);
  });
  const inTurn = turns();
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    inTurn(incoming.socket, outgoing, () => serve(incoming, outgoing, handler, unread));
  };
  server.on('request', handle);
  server.on('checkContinue', handle);
  server.on('checkExpectation', refuseExpectation);
  server.on('connect', (_, socket: Socket) => {
    lastReply(socket, problem(501, 'This server is no proxy: it implements no method CONNECT.'));
  });
  server.on('clientError', (error: ParserError, socket: Socket) => {
    // Everything that came before on this connection is answered first.
    setImmediate(lastReply, socket, refusalOfBytes(error));
  });
  return { port: await openPort(server, port), close };

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

// Far above what a lesson needs, far below what would trouble a computer that also does something else.
const LIMITS = {
  maxHeaderSize: 8192,
  headersTimeout: 5000,
  requestTimeout: 10_000,
  // Less than Node's own 5 s, and undici, which stops 2 s short of it, would open a connection for each request.
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  // The guard looks at Host itself, and says in a problem what is wrong with it.
  requireHostHeader: false,
};
const COUNTS = { maxHeadersCount: FIELDS_LIMIT, maxRequestsPerSocket: 1000, maxConnections: 512 };

// The most requests that a client may send ahead of their replies. No client in use sends more than a few.
const AHEAD = 100;

/**
 * Serves the requests of each connection one after the other: what a client sends ahead is answered once it has taken the
 * reply before. One that takes none has no more than one made.
 */
function turns(): (socket: Socket, outgoing: ServerResponse, act: () => Promise<void>) => void {
  const waiting = new WeakMap<Socket, (() => Promise<void>)[]>();
  return (socket, outgoing, act) => {
    const queue = waiting.get(socket) ?? [];
    waiting.set(socket, queue);
    queue.push(act);
    outgoing.on('close', () => {
      queue.shift();
      if (!socket.destroyed) void queue[0]?.();
    });
    if (queue.length > AHEAD) socket.destroy();
    else if (queue.length === 1) void act();
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handler: RequestHandler,
  unread: number,
): Promise<void> {
  const { method = '', url: target = '', socket } = incoming;
  const { localPort = 0, remotePort = 0 } = socket;
  const headers = headersOf(incoming.rawHeaders);
  const refusal = refusalOf({ target, headers }, localPort);
  if (refusal !== undefined) {
    sendReply(incoming, outgoing, refusal, unread);
    return;
  }
  const head = { method, target: originForm(method, target), headers };
  try {
    const isAsking = asksFirst(head, incoming);
    const isDecided = isAsking && handler.isDecidedByHead(head);
    if (isAsking && !isDecided) outgoing.writeContinue();
    // No await where the head decides: nothing changes between the decision and the answer.
    const body = isDecided ? NO_CONTENT : await contentOf(incoming);
    if (body === undefined) return;
    const client = { port: remotePort, isOpen: () => !socket.destroyed };
    const response = await handler.answer({ ...head, body }, client);
    if (response === undefined || socket.destroyed) socket.destroy();
    else sendReply(incoming, outgoing, response, unread);
  } catch (error) {
    sendReply(incoming, outgoing, problem(500, `This is a bug in the tutor: ${String(error)}`), unread);
  }
}

// RFC 9110 §10.1.1: the client holds its content back until it gets 100 or a final reply. In HTTP/1.0, and without content,
// the expectation is ignored.
function asksFirst({ headers }: RequestHead, { httpVersion }: IncomingMessage): boolean {
  const [expectation, length, coding] = ['Expect', 'Content-Length', 'Transfer-Encoding'].map((name) =>
    fieldOf({ headers }, name),
  );
  const isAnnounced = coding !== undefined || Number(length ?? 0) > 0;
  return expectation !== undefined && httpVersion === '1.1' && isAnnounced;
}

// RFC 9110 §10.1.1.
function refuseExpectation(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { url: target = '', socket } = incoming;
  const refusal = refusalOf({ target, headers: headersOf(incoming.rawHeaders) }, socket.localPort ?? 0);
  sendReply(incoming, outgoing, refusal ?? problem(417, 'The only expectation met here is 100-continue.'));
}

/**
 * The content of a request, or its first bytes: one more than the limit is enough to see that it is too large.
 * `undefined` where the client left before the end.
 */
function contentOf(incoming: IncomingMessage): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let room = CONTENT_LIMIT + 1;
    const take = (chunk: Buffer): void => {
      chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
      if (room > 0) return;
      // From here on the bytes flow into nothing.
      incoming.off('data', take);
      resolve(joined(chunks));
    };
    incoming.on('data', take);
    incoming.on('end', () => {
      resolve(joined(chunks));
    });
    incoming.on('close', () => {
      resolve(undefined);
    });
  });
}
