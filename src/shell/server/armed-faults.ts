import { awaits, type ArmedFault } from '../../evidence/armed-fault.ts';
import type { Request, RequestHead } from '../../http/message.ts';
import type { Mishap } from '../../http/sending.ts';

/** The faults that wait for requests. */
export interface ArmedFaults {
  /** Lets a fault wait. Gives what takes it back. */
  readonly arm: (fault: ArmedFault) => () => void;
  /** The fault that this request meets: the first that waits for it, which then waits for one request fewer. */
  readonly meet: (request: Request) => Mishap;
  /** Tells whether this request would meet one. */
  readonly awaits: (request: RequestHead) => boolean;
  /** Only those wait that did at first, for as many requests as then. */
  readonly reset: () => void;
}

/** Lets these faults wait at first. */
export function armedFaults(first: readonly ArmedFault[] = []): ArmedFaults {
  const waiting = first.map(entryOf);
  const remove = (entry: Entry): void => {
    const index = waiting.indexOf(entry);
    if (index !== -1) waiting.splice(index, 1);
  };
  return {
    arm: (fault) => {
      const entry = entryOf(fault);
      waiting.push(entry);
      return () => {
        remove(entry);
      };
    },
    meet: (request) => {
      const entry = waiting.find(({ fault }) => awaits(fault, request));
      if (entry === undefined) return { fault: 'none' };
      entry.left -= 1;
      if (entry.left === 0) remove(entry);
      return entry.fault;
    },
    awaits: (request) => waiting.some(({ fault }) => awaits(fault, request)),
    reset: () => {
      waiting.splice(0, waiting.length, ...first.map(entryOf));
    },
  };
}

interface Entry {
  readonly fault: ArmedFault;
  left: number;
}

function entryOf(fault: ArmedFault): Entry {
  return { fault, left: fault.times };
}
