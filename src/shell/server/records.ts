import type { LoggedExchange, ToldExchange } from '../../evidence/exchange-json.ts';
import { replyUnder } from '../../evidence/trace.ts';
import type { Request, Response } from '../../http/message.ts';
import type { Fault } from '../../http/sending.ts';
import type { ServerStep } from '../../semantics/step.ts';
import { contentsOf, exchangeLog } from './exchange-log.ts';
import type { Connection } from './listener.ts';

/** A request that was applied: the step, the fault that its reply meets, and its client. */
export interface Applied {
  readonly request: Request;
  readonly step: ServerStep;
  readonly fault: Fault;
  readonly client: Connection;
}

/** The past that a server knows: exchanges, and which connection each step was for. No world has it. */
interface Records {
  /** Notes what was applied. Gives the reply to write; `undefined` where a fault drops it. */
  readonly note: (applied: Applied) => Response | undefined;
  readonly exchanges: () => readonly ToldExchange[];
  /** The last step for the connection from a client port; `undefined` where there was none. */
  readonly stepFor: (clientPort: number) => ServerStep | undefined;
  /** A client port has come to be another connection's. */
  readonly forget: (clientPort: number) => void;
  /** Begins anew, with no exchange and no step. */
  readonly clear: () => void;
}

/** Empty records. Whoever is to be told of each exchange is, just before its reply is written. */
export function emptyRecords(told: (logged: LoggedExchange) => void): Records {
  const log = exchangeLog();
  const steps = stepsByPort();
  return {
    note: ({ request, step, fault, client }) => {
      const isOpen = client.isOpen();
      // The port of a client that has gone may be another's.
      if (isOpen) steps.note(client.port, step);
      const reply = replyUnder(fault, request, step.response);
      told(log.note({ request, step, delivered: isOpen && reply === step.response, fault }));
      return reply;
    },
    exchanges: log.entries,
    stepFor: steps.of,
    forget: steps.forget,
    clear: () => {
      log.clear();
      steps.clear();
    },
  };
}

/**
 * The last step of the server for the connection from each client port. It joins the two halves of an exchange without
 * a byte being added to the message. Only the last thousand are kept, and those after which no more than 16 MiB were
 * written: each holds on to two worlds, and so to all that was in them and is no longer.
 */
interface StepsByPort {
  readonly note: (port: number, step: ServerStep) => void;
  readonly of: (port: number) => ServerStep | undefined;
  /** A port has come to be another connection's. */
  readonly forget: (port: number) => void;
  readonly clear: () => void;
}

const MAX_STEPS = 1000;
const MAX_BYTES = 16 * 1024 * 1024;

interface Noted {
  readonly step: ServerStep;
  /** The number of bytes that were written before it. */
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

// Counts what a step wrote, and what it wrote over.
function bytesOf({ response, effects }: ServerStep): number {
  return [response, ...effects.flatMap(contentsOf)].reduce((sum, { body }) => sum + body.length, 0);
}
