import { connect } from 'node:net';
import type { Raw } from './reply-table/case.ts';

/** A reply as it came over the wire. Field names are in lower case, repeated fields joined by a comma. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

/** Sends one raw request on a connection of its own, and reads until the server closes it. */
export async function exchange(port: number, request: Raw): Promise<Reply> {
  return parse(await received(port, addressed(request, port)));
}

function addressed(request: Raw, port: number): Buffer {
  const text = Buffer.from(request).toString('latin1');
  return Buffer.from(text.replaceAll('{host}', `127.0.0.1:${port}`), 'latin1');
}

function received(port: number, request: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.setTimeout(5_000, () => socket.destroy(new Error('the server left the connection open')));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (error) => {
      reject(new Error(`${error.message} after ${Buffer.concat(chunks).length} bytes of reply`, { cause: error }));
    });
    socket.on('close', () => {
      resolve(Buffer.concat(chunks));
    });
  });
}

function parse(bytes: Buffer): Reply {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) throw new Error(`no reply, but ${JSON.stringify(bytes.toString('latin1'))}`);
  const [statusLine = '', ...fieldLines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1]);
  const content = bytes.subarray(end + 4);
  // RFC 9110 §15.2: any number of interim replies come before the final one.
  if (status >= 100 && status < 200) return parse(content);
  const headers = fields(fieldLines);
  return { status, headers, content: headers['transfer-encoding'] === 'chunked' ? joinedFrom(content) : content };
}

// RFC 9112 §7.1: each chunk follows its size; one of no size is the last.
function joinedFrom(content: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let rest = content; ;) {
    const start = rest.indexOf('\r\n') + 2;
    const size = Number.parseInt(rest.toString('latin1', 0, start), 16);
    if (!(size > 0)) return Buffer.concat(chunks);
    chunks.push(rest.subarray(start, start + size));
    rest = rest.subarray(start + size + 2);
  }
}

function fields(lines: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name) ?? ''}, ${value}` : value);
  }
  return Object.fromEntries(headers);
}
