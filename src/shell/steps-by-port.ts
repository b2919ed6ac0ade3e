import type { Step } from '../semantics/step.ts';
import { contentsOf } from './exchange-log.ts';

/**
 * What the server did for the connection from each client port. It joins the two halves of an exchange without a byte
 * being added to the message. Only the last thousand are kept, and those after which no more than 16 MiB were written: each
 * holds on to two worlds, and so to all that was in them and is no longer.
 */
export interface StepsByPort {
  readonly note: (port: number, step: Step) => void;
  readonly of: (port: number) => Step | undefined;
  /** A port has come to be another connection's. */
  readonly forget: (port: number) => void;
  readonly clear: () => void;
}

const MAX_STEPS = 1000;
const MAX_BYTES = 16 * 1024 * 1024;

interface Noted {
  readonly step: Step;
  /** How many bytes were written before it. */
  readonly since: number;
}

export function stepsByPort(): StepsByPort {
  const steps = new Map<number, Noted>();
  let bytes = 0;
  return {
    note: (port, step) => {
      steps.delete(port);
      steps.set(port, { step, since: bytes });
      bytes += bytesOf(step);
      // A map goes through its keys in the order in which they were set.
      for (const [oldest, { since }] of steps) {
        if (oldest === port || (steps.size <= MAX_STEPS && bytes - since <= MAX_BYTES)) return;
        steps.delete(oldest);
      }
    },
    of: (port) => steps.get(port)?.step,
    forget: (port) => {
      steps.delete(port);
    },
    clear: () => {
      steps.clear();
    },
  };
}

// What a step wrote, and what it wrote over.
function bytesOf({ response, effects }: Step): number {
  return [response, ...effects.flatMap(contentsOf)].reduce((sum, { body }) => sum + body.length, 0);
}
