import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { problem } from '../../../src/semantics/reply.ts';
import { lastReply } from '../../../src/shell/server/outgoing.ts';

/** The server's half of a connection, on which it has ended its own side, and the client's. */
async function endedByServer(): Promise<{
  readonly server: Socket;
  readonly client: Socket;
  readonly close: () => void;
}> {
  const listener = createServer({ allowHalfOpen: true });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const [server] = (await once(listener, 'connection')) as [Socket];
  await new Promise<void>((done) => server.end(done));
  const close = (): void => {
    client.destroy();
    server.destroy();
    listener.close();
  };
  return { server, client, close };
}

it('writes no last reply on a connection that it has ended, since to write there is an error', async () => {
  const { server, close } = await endedByServer();
  try {
    lastReply(server, problem(400, 'Late.'));
    await new Promise((done) => setImmediate(done));
    expect(server.errored).toBeNull();
  } finally {
    close();
  }
});
