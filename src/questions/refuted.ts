import { outcomeOf } from '../evidence/outcome.ts';
import { supposed, type Answering } from './answering.ts';
import type { Run } from './question.ts';

/** How many of the exchanges of a run come out otherwise for a mind, or on such a server. */
export function partingsOf(mind: Answering, run: Run): number {
  const { trace } = supposed(mind, run.scenario);
  const elsewhere = trace.map(outcomeOf);
  return run.trace.filter((exchange, index) => outcomeOf(exchange) !== elsewhere[index]).length;
}

/** Whether a mind would have expected something else of what was shown. */
export function isRefuted(mind: Answering, shown: readonly Run[]): boolean {
  return shown.some((run) => partingsOf(mind, run) > 0);
}
