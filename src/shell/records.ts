import type { LoggedExchange, ToldExchange } from '../evidence/exchange-json.ts';
import { replyUnder } from '../evidence/reply-under.ts';
import type { Request, Response } from '../http/message.ts';
import type { Fault } from '../http/sending.ts';
import type { Step } from '../semantics/step.ts';
import { exchangeLog } from './exchange-log.ts';
import type { Connection } from './listener.ts';
import { stepsByPort } from './steps-by-port.ts';

/** A request that was applied: the step, the fault that its reply meets, and its client. */
export interface Applied {
  readonly request: Request;
  readonly step: Step;
  readonly fault: Fault;
  readonly client: Connection;
}

/** What a server knows of its past: exchanges, and which connection each step was for. No world has it. */
export interface Records {
  /** Notes what was applied. Gives the reply to write; `undefined` where a fault drops it. */
  readonly note: (applied: Applied) => Response | undefined;
  readonly exchanges: () => readonly ToldExchange[];
  /** The last step for the connection from a client port; `undefined` where there was none. */
  readonly stepFor: (clientPort: number) => Step | undefined;
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
      // Where it has gone, its port may be another's.
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
