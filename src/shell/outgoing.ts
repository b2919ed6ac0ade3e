import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { finished } from 'node:stream';
import { fieldOf, type Header, type Response } from '../http/message.ts';
import { reasonOf } from '../http/status.ts';

/** Writes a reply. If more of the request is still to come, the connection ends after it. */
export function reply(incoming: IncomingMessage, outgoing: ServerResponse, response: Response): void {
  const { complete } = incoming;
  const lines = [...framed(response), ...(complete ? [] : [CLOSE])];
  outgoing.writeHead(response.status, reasonOf(response.status), lines.flat());
  if (complete) {
    // As a string, node sends it together with the header, in one write.
    outgoing.end(Buffer.from(response.body).toString('latin1'), 'latin1');
    return;
  }
  outgoing.flushHeaders();
  outgoing.write(response.body);
  // RFC 9112 §9.6: to close while the client still sends can take the reply from it, so the rest is read, and thrown
  // away. A client that waited for this reply may send no rest (RFC 9110 §10.1.1).
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

// RFC 9110 §8.6: no length where a status has no content; the semantics names it where HEAD leaves the content out.
function framed(response: Response): Header[] {
  const { status, headers, body } = response;
  const isMeasured = status === 204 || status === 304 || fieldOf(response, 'Content-Length') !== undefined;
  const length: readonly Header[] = isMeasured ? [] : [['Content-Length', String(body.length)]];
  return [...headers, ...length, ...PROTECTION];
}
