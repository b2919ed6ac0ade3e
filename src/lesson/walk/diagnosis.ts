import { changeJson } from '../../evidence/exchange-json.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import { exchangeOf } from '../../evidence/trace.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import type { World } from '../../semantics/world.ts';
import type { StepOf } from '../lesson.ts';

type Task = StepOf<'task'>;

/** The mistake that an attempt amounts to: the one that has the same reply and the same effects in the same world. */
export function diagnosisOf(step: Task, semantics: Semantics, before: World, attempt: Exchange): string | undefined {
  const outcome = outcomeOf(attempt);
  const mistake = step.mistakes.find(({ request }) => {
    const made = exchangeOf(semantics, before, { request, fault: 'none' }, attempt.number);
    return outcomeOf(made) === outcome;
  });
  return mistake?.because;
}

// What the server never came to see amounts to none of them.
function outcomeOf({ served }: Exchange): string | undefined {
  if (served.kind === 'not-served') return undefined;
  const { response, effects } = served.step;
  return JSON.stringify([response.status, effects.map(changeJson)]);
}
