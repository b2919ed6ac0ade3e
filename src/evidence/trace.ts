import type { Request, Response } from '../http/message.ts';
import { senderOf, type Fault, type Sending } from '../http/sending.ts';
import { problem } from '../semantics/reply.ts';
import { respond, withoutContent } from '../semantics/respond.ts';
import type { Semantics } from '../semantics/semantics.ts';
import type { World } from '../semantics/world.ts';
import { ownStatusOf, type Exchange } from './exchange.ts';

/** The exchange that a server of these semantics would have, reckoned without a socket. A delay is taken to end in time. */
export function exchangeOf(semantics: Semantics, world: World, sending: Sending, number: number): Exchange {
  const { request, fault } = sending;
  const sent = { number, request, ...senderOf(sending) };
  if (fault === 'drop-before-apply') return { ...sent, seen: { kind: 'lost' }, served: { kind: 'not-served' } };
  const step = respond(semantics, world, request);
  const response = replyUnder(fault, request, step.response);
  const seen = response === undefined ? { kind: 'lost' as const } : { kind: 'response' as const, response };
  return { ...sent, seen, served: { kind: 'served', step } };
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

/** Returns what was sent, and how it fared, as far as that can be seen from both ends. */
export function sendingOf(exchange: Exchange): Sending {
  return { request: exchange.request, fault: faultOf(exchange), ...senderOf(exchange) };
}

function faultOf(exchange: Exchange): Fault {
  const { seen, served } = exchange;
  if (served.kind === 'not-served') return 'drop-before-apply';
  if (seen.kind !== 'response') return 'apply-then-drop';
  return ownStatusOf(exchange) === undefined ? 'apply-then-503' : 'none';
}

/** Returns what comes back to a request that was carried out: the server's own reply, another in its place, or none. */
export function replyUnder(fault: Fault, { method }: Request, own: Response): Response | undefined {
  switch (fault) {
    case 'none':
    case 'delay':
      return own;
    case 'apply-then-503':
      return method === 'HEAD' ? withoutContent(UNAVAILABLE) : UNAVAILABLE;
    case 'drop-before-apply':
    case 'apply-then-drop':
      return undefined;
  }
}

// RFC 9110 §15.6.4. Whether the request was carried out, it does not say.
const UNAVAILABLE = problem(503, 'The server is overloaded, or being maintained. This will likely pass.');
