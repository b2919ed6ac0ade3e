import type { Served } from '../../evidence/exchange.ts';
import { pathOf } from '../../http/message.ts';
import type { Sending } from '../../http/sending.ts';
import type { Bench, BothEnds } from '../../lesson/bench.ts';
import { startServer, type ServerOptions, type TutorServer } from './server.ts';

/** A server on the loopback interface with a client beside it. Throws a TutorError where the server cannot start. */
export async function startBench(options: ServerOptions = {}): Promise<Bench> {
  const server = await startServer(options);
  const besides: Promise<Bench>[] = [];
  return {
    url: server.origin,
    send: (sending) => sent(server, sending),
    world: server.world,
    restore: server.restore,
    serveAs: server.serveAs,
    startAnother: (semantics, world) => {
      const bench = startBench({ semantics, world, wait: options.wait });
      besides.push(bench);
      return bench;
    },
    close: async () => {
      // One that could not start has told so already.
      const others = await Promise.allSettled(besides);
      await Promise.all([server, ...others.flatMap(fulfilled)].map((each) => each.close()));
    },
  };
}

function fulfilled<T>(result: PromiseSettledResult<T>): T[] {
  return result.status === 'fulfilled' ? [result.value] : [];
}

async function sent(server: TutorServer, { request, fault, ms }: Sending): Promise<BothEnds> {
  // The client's library takes longer to load than all the rest, and is needed only here.
  const { send } = await import('./client.ts');
  const { method, target } = request;
  const disarm = fault === 'none' ? undefined : server.arm({ method, path: pathOf(target), fault, ms, times: 1 });
  try {
    const { seen, localPort, head } = await send(request, { origin: server.origin });
    return { seen, served: servedTo(server, localPort), head };
  } finally {
    // A request that the server never saw would leave its fault to the next.
    disarm?.();
  }
}

// The halves are joined by the client's port, so that no byte is added to the message.
function servedTo(server: TutorServer, clientPort: number | undefined): Served {
  const step = clientPort === undefined ? undefined : server.servedTo(clientPort);
  return step === undefined ? { kind: 'not-served' } : { kind: 'served', step };
}
