import type { Exchange } from '../../evidence/exchange.ts';
import { exchangeOf } from '../../evidence/trace.ts';
import type { Request } from '../../http/message.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import { targetOf } from '../../semantics/target.ts';
import type { World } from '../../semantics/world.ts';
import type { StepOf } from '../lesson.ts';
import { outcomeOf } from './outcome.ts';

type Task = StepOf<'task'>;

/**
 * The mistake that an attempt amounts to: one of the same method and target, that has the same reply and the same effects
 * in the same world. A mistake is described as it comes out on the reference, so on no other server is one named.
 */
export function diagnosisOf(step: Task, semantics: Semantics, before: World, attempt: Exchange): string | undefined {
  // What the server never came to see amounts to none of them.
  if (semantics !== rfc9110 || attempt.served.kind === 'not-served') return undefined;
  const outcome = outcomeOf(attempt);
  const mistake = step.mistakes.find(({ request }) => {
    if (!isAimedAlike(request, attempt.request, before)) return false;
    const made = exchangeOf(semantics, before, { request, fault: 'none' }, attempt.number);
    return outcomeOf(made) === outcome;
  });
  return mistake?.because;
}

function isAimedAlike(one: Request, other: Request, { declared }: World): boolean {
  const path = ({ target }: Request): string => targetOf(declared, target)?.path ?? target;
  return one.method === other.method && path(one) === path(other);
}
