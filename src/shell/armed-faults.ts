import { awaits, type ArmedFault } from '../evidence/armed-fault.ts';
import type { Fault } from '../http/sending.ts';
import type { Request } from '../http/message.ts';

/** The faults that wait for requests. */
export interface ArmedFaults {
  /** Lets a fault wait. Gives what takes it back. */
  readonly arm: (fault: ArmedFault) => () => void;
  /** The fault that this request meets: the first that waits for it, which then waits for one request fewer. */
  readonly meet: (request: Request) => Fault;
  readonly clear: () => void;
}

export function armedFaults(): ArmedFaults {
  const waiting: { readonly fault: ArmedFault; left: number }[] = [];
  const remove = (entry: (typeof waiting)[number]): void => {
    const index = waiting.indexOf(entry);
    if (index !== -1) waiting.splice(index, 1);
  };
  return {
    arm: (fault) => {
      const entry = { fault, left: fault.times };
      waiting.push(entry);
      return () => {
        remove(entry);
      };
    },
    meet: (request) => {
      const entry = waiting.find(({ fault }) => awaits(fault, request));
      if (entry === undefined) return 'none';
      entry.left -= 1;
      if (entry.left === 0) remove(entry);
      return entry.fault.fault;
    },
    clear: () => {
      waiting.length = 0;
    },
  };
}
