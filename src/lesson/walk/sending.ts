import type { Exchange } from '../../evidence/exchange.ts';
import { senderOf, type Sending } from '../../http/sending.ts';
import type { Scenario } from '../../questions/question.ts';
import { semanticsNamed } from '../../semantics/misconceptions/index.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import type { Bench } from '../bench.ts';
import { withExchange, type WalkState, type SendingStep } from '../walk-state.ts';
import { saved, type WalkContext } from './walk-context.ts';

/** An exchange, with the notes that have it. */
interface SentStep {
  readonly exchange: Exchange;
  readonly notes: WalkState;
}

/** Sends a request for real, and notes the exchange under its step, with whose server it was: a resume asks that again. */
export async function sendIn(
  walking: WalkContext,
  step: SendingStep,
  notes: WalkState,
  sending: Sending,
): Promise<SentStep> {
  walking.bench.serveAs(semanticsOf(walking, step));
  const exchange = await exchangeOn(walking.bench, notes.next, sending);
  const server = step.server ?? walking.server;
  return { exchange, notes: withExchange(notes, { ...step, server }, exchange, sending) };
}

/** The same, shown to the learner, and saved at once, so that a resume sends it again. */
export async function sendAndShow(
  walking: WalkContext,
  step: SendingStep,
  notes: WalkState,
  sending: Sending,
): Promise<SentStep> {
  const sent = await sendIn(walking, step, notes, sending);
  saved(walking, sent.notes);
  show(walking, step, sent.exchange);
  return sent;
}

/** Shows an exchange; one without a reply only from the client's side, where the learner decides about sending again. */
export function show({ learner }: WalkContext, { again }: SendingStep, exchange: Exchange): void {
  const isOpen = again === 'ask' && exchange.seen.kind !== 'response';
  learner.see({ kind: isOpen ? 'unanswered' : 'exchanged', exchange });
}

/** The exchanges that a scenario has on a server of its own, for real. That is closed, whatever comes of them. */
export async function playedBeside(
  bench: Bench,
  semantics: Semantics,
  scenario: Scenario,
): Promise<readonly Exchange[]> {
  const beside = await bench.startAnother(semantics, scenario.world);
  try {
    const trace: Exchange[] = [];
    for (const [index, sending] of scenario.sendings.entries()) {
      trace.push(await exchangeOn(beside, scenario.first + index, sending));
    }
    return trace;
  } finally {
    await beside.close();
  }
}

async function exchangeOn(bench: Bench, number: number, sending: Sending): Promise<Exchange> {
  return { number, request: sending.request, ...senderOf(sending), ...(await bench.send(sending)) };
}

/** The semantics that answer in a step; the reference where an id names none. */
export function semanticsOf({ server }: Pick<WalkContext, 'server'>, step: SendingStep): Semantics {
  return semanticsNamed(step.server ?? server) ?? rfc9110;
}
