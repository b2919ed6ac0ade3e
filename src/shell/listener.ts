import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Request, Response } from '../http/message.ts';
import { headersOf } from '../http/raw-headers.ts';
import { problem } from '../semantics/reply.ts';
import { FIELDS_LIMIT, refusalOf } from './guard.ts';
import { contentOf } from './incoming.ts';
import { lastReply, reply } from './outgoing.ts';
import { refusalOfBytes, type ParserError } from './parser-error.ts';
import { openPort } from './port.ts';
import { originForm } from './request-target.ts';

/** A client's connection. */
export interface Connection {
  /** The client's port. */
  readonly port: number;
  readonly isOpen: () => boolean;
}

/** What is behind the socket. */
export interface Handler {
  /** The reply to a request on this connection, now or later; `undefined` drops the connection without a byte. */
  readonly answer: (request: Request, client: Connection) => Reply | Promise<Reply>;
  /** A new connection came from this client port. */
  readonly connected: (clientPort: number) => void;
}

type Reply = Response | undefined;

export interface Listener {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves HTTP/1.1 on a port of 127.0.0.1. Throws a TutorError where it cannot. */
export async function listen(port: number, handler: Handler): Promise<Listener> {
  const server = Object.assign(createServer(LIMITS), COUNTS);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    handler.connected(socket.remotePort ?? 0);
  });
  server.on('request', (incoming, outgoing) => void serve(incoming, outgoing, handler));
  server.on('checkExpectation', refuseExpectation);
  server.on('connect', (_, socket: Socket) => {
    lastReply(socket, problem(501, 'This server is no proxy: it implements no method CONNECT.'));
  });
  server.on('clientError', (error: ParserError, socket: Socket) => {
    // What came before on this connection is answered first.
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

async function serve(incoming: IncomingMessage, outgoing: ServerResponse, { answer }: Handler): Promise<void> {
  const { method = '', url: target = '', socket } = incoming;
  const { localPort = 0, remotePort = 0 } = socket;
  const headers = headersOf(incoming.rawHeaders);
  const refusal = refusalOf({ target, headers }, localPort);
  if (refusal !== undefined) {
    reply(incoming, outgoing, refusal);
    return;
  }
  const body = await contentOf(incoming);
  if (body === undefined) return;
  try {
    const client = { port: remotePort, isOpen: () => !socket.destroyed };
    const response = await answer({ method, target: originForm(method, target), headers, body }, client);
    if (response === undefined || socket.destroyed) socket.destroy();
    else reply(incoming, outgoing, response);
  } catch (error) {
    reply(incoming, outgoing, problem(500, `This is a bug in the tutor: ${String(error)}`));
  }
}

// RFC 9110 §10.1.1.
function refuseExpectation(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { url: target = '', socket } = incoming;
  const refusal = refusalOf({ target, headers: headersOf(incoming.rawHeaders) }, socket.localPort ?? 0);
  reply(incoming, outgoing, refusal ?? problem(417, 'The only expectation met here is 100-continue.'));
}
