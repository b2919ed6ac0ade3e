import type { Step } from '../semantics/step.ts';

/**
 * What the server did for the connection from each client port. It joins the two halves of an exchange without a byte
 * being added to the message. Only the last thousand are kept, since each holds on to two worlds.
 */
export interface StepsByPort {
  readonly note: (port: number, step: Step) => void;
  readonly of: (port: number) => Step | undefined;
  /** A port has come to be another connection's. */
  readonly forget: (port: number) => void;
}

const KEPT = 1000;

export function stepsByPort(): StepsByPort {
  const steps = new Map<number, Step>();
  return {
    note: (port, step) => {
      steps.delete(port);
      steps.set(port, step);
      if (steps.size <= KEPT) return;
      // A map goes through its keys in the order in which they were set.
      const [oldest] = steps.keys();
      if (oldest !== undefined) steps.delete(oldest);
    },
    of: (port) => steps.get(port),
    forget: (port) => {
      steps.delete(port);
    },
  };
}
