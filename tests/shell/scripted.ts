import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A server that does not speak HTTP but what its script says. It keeps what was sent on each connection. */
export interface Scripted {
  readonly origin: string;
  readonly heard: readonly string[];
  close(): Promise<void>;
}

/** Serves every connection by `script`, which is called once, as soon as the header of a request is there. */
export async function scripted(script: (socket: Socket) => void): Promise<Scripted> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const connection = heard.push('') - 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const before = heard[connection] ?? '';
      heard[connection] = before + chunk.toString('latin1');
      if (!before.includes('\r\n\r\n') && heard[connection].includes('\r\n\r\n')) script(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
