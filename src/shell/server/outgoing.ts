import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { finished } from 'node:stream';
import { fieldOf, type Header, type Response } from '../../http/message.ts';
import { reasonOf } from '../../http/status.ts';
import { breathe } from './wait.ts';

/** A response of which `body` is the beginning. What comes then is made while it is sent, and its length is not known. */
export interface LongResponse extends Response {
  readonly rest: Iterable<string>;
}

/** The milliseconds for which a client may read nothing of a reply before its connection is closed. */
export const UNREAD = 10_000;

/** Writes a reply. If more of the request is still to come, the connection ends after it. */
export function sendReply(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: Response | LongResponse,
  unread = UNREAD,
): void {
  const { complete } = incoming;
  const lines = [...framed(response), ...(complete ? [] : [CLOSE])];
  // Until it is sent: after that, Node sets the time that a connection is kept.
  outgoing.setTimeout(unread, () => incoming.socket.destroy());
  outgoing.writeHead(response.status, reasonOf(response.status), lines.flat());
  if ('rest' in response && incoming.method !== 'HEAD') {
    writeAll(outgoing, response).then(
      () => {
        end(incoming, outgoing);
      },
      // It has begun, and nothing else can be said.
      () => incoming.socket.destroy(),
    );
  } else if (complete) {
    // As a string, node sends it together with the header, in one write.
    outgoing.end(Buffer.from(response.body).toString('latin1'), 'latin1');
  } else {
    outgoing.flushHeaders();
    outgoing.write(response.body);
    end(incoming, outgoing);
  }
}

// No more is made than the client reads, and others have their turn after each piece.
async function writeAll(outgoing: ServerResponse, { body, rest }: LongResponse): Promise<void> {
  outgoing.write(body);
  for (const piece of rest) {
    await breathe();
    if (outgoing.writableNeedDrain) await drained(outgoing);
    if (outgoing.destroyed) return;
    outgoing.write(piece);
  }
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      outgoing.off('drain', settle).off('close', settle);
      resolve();
    };
    outgoing.on('drain', settle).on('close', settle);
  });
}

// RFC 9112 §9.6: to close while the client still sends can take the reply from it, so the rest is read, and thrown
// away. A client that waited for this reply may send no rest (RFC 9110 §10.1.1).
function end(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.complete) {
    outgoing.end();
    return;
  }
  const patience = setTimeout(() => outgoing.end(), LINGER);
  incoming.on('data', () => patience.refresh());
  finished(incoming, () => {
    clearTimeout(patience);
    outgoing.end();
  });
}

/** Ends a connection that node:http has given up on, with a last reply unless nobody would read one. */
export function lastReply(socket: Socket, response: Response | undefined): void {
  socket.on('error', () => undefined);
  if (response === undefined) {
    socket.destroy();
    return;
  }
  if (!socket.writable) return;
  // Here too: the client has a moment to read the reply, and what it still sends is thrown away.
  socket.end(bytesOf(response));
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER).unref();
}

/** In milliseconds. */
const LINGER = 1000;

function bytesOf(response: Response): Uint8Array {
  const date: Header = ['Date', new Date().toUTCString()];
  const lines = [...framed(response), CLOSE, date].map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${response.status} ${reasonOf(response.status)}`, ...lines, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), response.body]);
}

const CLOSE: Header = ['Connection', 'close'];

// No page may read a reply as something that it is not, or embed it.
const PROTECTION: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

// RFC 9110 §8.6: no length where a status has no content; the semantics names it where HEAD leaves the content out. Of what is
// long, it is not known.
function framed(response: Response | LongResponse): Header[] {
  const { status, headers, body } = response;
  const isMeasured =
    'rest' in response || status === 204 || status === 304 || fieldOf(response, 'Content-Length') !== undefined;
  const length: readonly Header[] = isMeasured ? [] : [['Content-Length', String(body.length)]];
  return [...headers, ...length, ...PROTECTION];
}
