import { METHODS } from 'node:http';
import { answer } from './answer.ts';
import { problem, type Reply, type Request } from './message.ts';
import type { World } from './world.ts';

export const FAULTS = ['drop-before-apply', 'apply-then-drop', 'apply-then-503', 'delay'] as const;

/** A fault as POST /_tutor/faults takes it: for the next requests with its method and path. */
export interface Fault {
  readonly method: string;
  readonly path: string;
  readonly fault: (typeof FAULTS)[number];
  readonly times: number;
  /** Milliseconds of a delay. */
  readonly ms?: number;
}

/** The server: its world, and the faults that still wait. */
export interface Playground {
  readonly world: World;
  readonly waiting: { readonly fault: Fault; left: number }[];
}

/** What a client comes to see of a request: the first fault that waits for it is met, and waits for one fewer. */
export function seen({ world, waiting }: Playground, request: Request): Reply | 'lost' {
  // What node's parser takes for no method, it refuses: that request comes no further, and is not counted.
  if (!METHODS.includes(request.method)) return problem(501);
  const met = waiting.find(({ fault, left }) => left > 0 && isFor(fault, request));
  if (met === undefined) return answer(world, request);
  met.left -= 1;
  switch (met.fault.fault) {
    case 'drop-before-apply': // lost on its way: it was not received
      return 'lost';
    case 'apply-then-drop':
      answer(world, request);
      return 'lost';
    case 'apply-then-503':
      answer(world, request);
      return problem(503);
    case 'delay': // with nothing else sent meanwhile, the same
      return answer(world, request);
  }
}

function isFor({ method, path }: Fault, request: Request): boolean {
  return method === request.method && path === request.target.split('?', 1)[0];
}
