import type { Server } from 'node:net';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { codeOf, reasonFor } from './system-error.ts';

/** Lets a server listen on a port of the loopback interface, a free one for 0, and gives the port. */
export function openPort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(unavailable(port, error));
    });
    // Without a host it would be every interface, and the whole network could reach it.
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
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
