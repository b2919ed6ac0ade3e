import type { AddressInfo, Server } from 'node:net';
import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { codeOf, reasonFor } from '../files/system-error.ts';

/**
 * Lets a server listen on a port of the loopback interface, a free one for 0, and gives the port. Throws a TutorError
 * where there is no such port, or it cannot be had.
 */
export async function openPort(server: Server, port: number): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new TutorError(`There is no port ${port}: name one from 1 to 65535, or none to get a free one.`, EXIT.broken);
  }
  return new Promise((resolve, reject) => {
    // It stays: a failure later on, as when there are no more file descriptors, costs a connection and not the server.
    server.on('error', (error) => {
      reject(unavailable(port, error));
    });
    // Without a host it would be every interface, and the whole network could reach it.
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function unavailable(port: number, error: Error): TutorError {
  const code = codeOf(error) ?? error.message;
  const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${reasonFor(code)})`;
  return new TutorError(`Port ${port} of 127.0.0.1 ${why}: name another, or none to get a free one.`, EXIT.broken, {
    cause: error,
  });
}
