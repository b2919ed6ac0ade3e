import { connect } from 'node:net';

const CONNECTIONS = 8;

/**
 * Sends requests to a port for so many milliseconds, over a few connections, one at a time on each. `next` gives each
 * as bytes. Gives how many were answered. Bare sockets, since a client that costs as much as the server hides it.
 */
export async function load(port, next, milliseconds) {
  const until = performance.now() + milliseconds;
  const answered = await Promise.all(Array.from({ length: CONNECTIONS }, () => keepAsking(port, next, until)));
  return answered.reduce((sum, each) => sum + each);
}

function keepAsking(port, next, until) {
  return new Promise((resolve, reject) => {
    let answered = 0;
    open();

    function open() {
      let reply = '';
      let isOver = false;
      const socket = connect(port, '127.0.0.1', () => socket.write(next()));
      socket.setNoDelay(true);
      socket.setEncoding('latin1');
      socket.on('data', (text) => {
        reply += text;
        if (!isWhole(reply)) return;
        if (!/^HTTP\/1\.1 20[014] /.test(reply)) reject(new Error(`a reply that is none of success: ${reply}`));
        answered += 1;
        isOver = performance.now() >= until;
        // A server may end a connection after so many requests.
        const isLast = isOver || /\r\nconnection: close\r\n/i.test(reply);
        reply = '';
        if (isLast) socket.end();
        else socket.write(next());
      });
      socket.on('error', reject);
      socket.on('close', () => (isOver ? resolve(answered) : open()));
    }
  });
}

function isWhole(reply) {
  const head = reply.indexOf('\r\n\r\n');
  if (head === -1) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(reply)?.[1] ?? 0;
  return reply.length >= head + 4 + Number(length);
}
