import { setMaxListeners } from 'node:events';
import type { Request } from '../../http/message.ts';
import { reserved } from '../../semantics/rfc9110/keys.ts';
import type { ServerStep } from '../../semantics/step.ts';
import type { World } from '../../semantics/world.ts';
import type { Wait } from './wait.ts';

/** The requests that have arrived and are to be applied later. Their Idempotency-Keys are taken meanwhile. */
export interface Delays {
  /** Keeps a request that arrived in this world for so many milliseconds. Gives whether it is to be applied then. */
  readonly pass: (request: Request, world: World, ms: number | undefined) => Promise<boolean>;
  /** This world as a request finds it, while others are kept. */
  readonly found: (world: World) => World;
  /** The step that a request takes in this world, kept before or not, while others are kept. */
  readonly step: (request: Request, world: World, take: (found: World) => ServerStep) => ServerStep;
  /** Ends all delays: what was kept is not to be applied. */
  readonly end: () => void;
}

/**
 * Returns delays that pass by `wait`. No world that is kept says that a key is taken: to go back to such a world would
 * take the key again, for ever, and to free it in a world that was gone back to could lose the reply that is kept
 * there.
 */
export function delaysOver(wait: Wait): Delays {
  const ending = new AbortController();
  // As many may wait as there are connections.
  setMaxListeners(0, ending.signal);
  const holders = new Set<Request>();
  return {
    pass: async (request, world, ms = 0) => {
      const { taken } = withKeysTaken(world, holders);
      // A request that comes second with a key does not hold it.
      if (reserved(taken, request).taken !== taken) holders.add(request);
      await wait(ms, ending.signal);
      return !ending.signal.aborted;
    },
    found: (world) => withKeysTaken(world, holders).taken,
    step: (request, world, take) => {
      holders.delete(request);
      const { taken, freed } = withKeysTaken(world, holders);
      const step = take(taken);
      return taken === world ? step : { ...step, before: world, after: freed(step.after) };
    },
    end: () => {
      ending.abort();
    },
  };
}

function withKeysTaken(world: World, holders: Iterable<Request>): ReturnType<typeof reserved> {
  const none: ReturnType<typeof reserved> = { taken: world, freed: (later) => later };
  return [...holders].reduce((so, request) => {
    const { taken, freed } = reserved(so.taken, request);
    return { taken, freed: (later) => so.freed(freed(later)) };
  }, none);
}
