import type { ArmedFault } from '../../evidence/armed-fault.ts';
import type { LoggedExchange } from '../../evidence/exchange-json.ts';
import type { Response } from '../../http/message.ts';
import { playground } from '../../semantics/playground.ts';
import { isDecidedByHead, respond } from '../../semantics/respond.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import type { ServerStep } from '../../semantics/step.ts';
import { worldOf, type World } from '../../semantics/world.ts';
import { armedFaults } from './armed-faults.ts';
import { delaysOver } from './delays.ts';
import { listen, type RequestHandler } from './listener.ts';
import { emptyRecords, type Applied } from './records.ts';
import { isTutorPath, tutorPath, tutorReply } from './tutor-paths.ts';
import { wait, type Wait } from './wait.ts';

export interface ServerOptions {
  /** The world to start with, and to go back to on a reset; the playground by default. */
  readonly world?: World;
  readonly semantics?: Semantics;
  /** A free one by default. */
  readonly port?: number;
  /** The faults that wait for requests from the start, and again after a reset. */
  readonly faults?: readonly ArmedFault[];
  /** The way in which time passes in a delay. */
  readonly wait?: Wait | undefined;
  /** Told of each exchange just before its reply is written. */
  readonly onExchange?: (logged: LoggedExchange) => void;
}

export interface TutorServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  readonly world: () => World;
  readonly restore: (world: World) => void;
  readonly serveAs: (semantics: Semantics) => void;
  /** Lets the next requests that match meet a fault. Gives what takes back those that are still to come. */
  readonly arm: (fault: ArmedFault) => () => void;
  /** Returns what the server did last for the connection from this client port; `undefined` if it did nothing. */
  readonly servedTo: (clientPort: number) => ServerStep | undefined;
  /** Ends every connection, and leaves the port. */
  readonly close: () => Promise<void>;
}

/** Serves a world on the loopback interface. Throws a TutorError where the port cannot be had. */
export async function startServer(options: ServerOptions = {}): Promise<TutorServer> {
  const start = options.world ?? worldOf(playground);
  let world = start;
  let semantics = options.semantics ?? rfc9110;
  // Not part of the world, since going back to an earlier one takes back no request.
  const records = emptyRecords(options.onExchange ?? (() => undefined));
  const faults = armedFaults(options.faults);
  const delays = delaysOver(options.wait ?? wait);

  const answer: RequestHandler['answer'] = (request, client) => {
    if (isTutorPath(request.target))
      return tutorReply(request, { world, log: records.exchanges(), arm: faults.arm, reset });
    const { fault, ms } = faults.meet(request);
    if (fault === 'drop-before-apply') return undefined;
    const apply = (): Response | undefined => applied({ request, fault, client });
    return fault === 'delay' ? delays.pass(request, world, ms).then((due) => (due ? apply() : undefined)) : apply();
  };

  // A fault can let a request wait, and what its head decides may be another thing then.
  const isDecided: RequestHandler['isDecidedByHead'] = (head) => {
    if (isTutorPath(head.target)) return 'status' in tutorPath(head);
    return !faults.awaits(head) && isDecidedByHead(semantics, delays.found(world), head);
  };

  // No await between reading the world and replacing it: requests are applied one after the other.
  function applied(arrived: Omit<Applied, 'step'>): Response | undefined {
    const { request } = arrived;
    const step = delays.step(request, world, (found) => respond(semantics, found, request));
    world = step.after;
    return records.note({ ...arrived, step });
  }

  function reset(): void {
    world = start;
    records.clear();
    faults.reset();
  }

  const { port, close } = await listen(options.port ?? 0, {
    answer,
    isDecidedByHead: isDecided,
    connected: records.forget,
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    world: () => world,
    restore: (earlier) => {
      world = earlier;
    },
    serveAs: (other) => {
      semantics = other;
    },
    arm: faults.arm,
    servedTo: records.stepFor,
    close: () => {
      delays.end();
      return close();
    },
  };
}
