import type { Request } from '../http/message.ts';
import { respond } from '../semantics/respond.ts';
import type { Semantics } from '../semantics/semantics.ts';
import type { World } from '../semantics/world.ts';
import type { Exchange, Fault } from './exchange.ts';

/** A request to send, and what is to go wrong with it. */
export interface Sending {
  readonly request: Request;
  readonly fault: Fault;
}

/** The exchange that a server of these semantics would have, reckoned without a socket. */
export function exchangeOf(semantics: Semantics, world: World, sending: Sending, number: number): Exchange {
  const step = respond(semantics, world, sending.request);
  const seen =
    sending.fault === 'none' ? { kind: 'response' as const, response: step.response } : { kind: 'lost' as const };
  return { number, request: sending.request, seen, served: { kind: 'served', step } };
}

/** The exchanges that such a server would have, one after the other, starting in `world`. */
export function traceOf(semantics: Semantics, world: World, sendings: readonly Sending[]): readonly Exchange[] {
  return sendings.reduce<readonly Exchange[]>(
    (trace, sending) => [...trace, exchangeOf(semantics, worldAfter(trace, world), sending, trace.length + 1)],
    [],
  );
}

/** The world that a trace leaves, having started in `world`. */
export function worldAfter(trace: readonly Exchange[], world: World): World {
  const last = trace.findLast(({ served }) => served.kind === 'served');
  return last?.served.kind === 'served' ? last.served.step.after : world;
}
