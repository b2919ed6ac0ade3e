import type { Exchange } from '../../evidence/exchange.ts';
import type { Sending } from '../../evidence/trace.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import { semanticsNamed } from '../../semantics/misconceptions/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import { withExchange, type Notes } from '../notes.ts';
import type { Walking } from './walking.ts';

/** A step as far as sending goes. `server` is the id of the semantics that answer in it, where it names one. */
export interface SendingStep {
  readonly id: string;
  readonly server?: string | undefined;
}

/** Requests as a lesson lists them, each as often as it is to be sent. */
export function expanded(send: readonly (Sending & { readonly times: number })[]): readonly Sending[] {
  return send.flatMap(({ times, request, fault }) => Array.from({ length: times }, () => ({ request, fault })));
}

/** Sends a request for real, and notes the exchange under its step. Saved at once, so that a resume sends it again. */
export async function sendIn(
  walking: Walking,
  step: SendingStep,
  notes: Notes,
  sending: Sending,
): Promise<{ readonly exchange: Exchange; readonly notes: Notes }> {
  walking.bench.serveAs(semanticsOf(walking, step));
  const sides = await walking.bench.send(sending);
  const exchange = { number: notes.next, request: sending.request, ...sides };
  const noted = withExchange(notes, step.id, exchange, { fault: sending.fault, server: step.server });
  walking.save(noted.progress);
  return { exchange, notes: noted };
}

/** The semantics that answer in a step. */
export function semanticsOf({ server }: Walking, step: SendingStep): Semantics {
  return semanticsNamed(step.server ?? server) ?? rfc9110;
}
