import type { Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';

/**
 * Listens to what is written to a connection. Gives the head of the first message, byte for byte, one character a byte;
 * `undefined` until all of it is written.
 */
export function headOn(socket: Socket): () => string | undefined {
  let written = '';
  const isWhole = (): boolean => written.includes(HEAD_END);
  const write = socket.write.bind(socket);
  const listening = (...[chunk, ...rest]: Parameters<typeof write>): boolean => {
    if (!isWhole())
      written += (typeof chunk === 'string' ? Buffer.from(chunk, encodingIn(rest)) : Buffer.from(chunk)).toString(
        'latin1',
      );
    return write(chunk, ...rest);
  };
  Object.assign(socket, { write: listening });
  return () => (isWhole() ? written.slice(0, written.indexOf(HEAD_END) + HEAD_END.length) : undefined);
}

function encodingIn([encoding]: readonly unknown[]): BufferEncoding {
  return encoding === 'latin1' ? encoding : 'utf8';
}
