import { adds } from './adds.ts';
import { count } from './count.ts';
import { holds } from './holds.ts';
import type { Ask, Generator } from '../question.ts';
import { generatorBy } from './readers.ts';
import { retry } from './retry.ts';
import { status } from './status.ts';
import { where } from './where.ts';
import { which } from './which.ts';

/** The kinds of question that can be asked of a scenario. */
export const generators: { readonly [Kind in Ask['kind']]: Generator<Kind> } = {
  count: generatorBy(count),
  where: generatorBy(where),
  holds: generatorBy(holds),
  status: generatorBy(status),
  adds: generatorBy(adds),
  which,
  retry,
};

/** The generator for what is asked. It takes just that kind of asking, a link that the compiler does not follow. */
export function generatorOf(ask: Ask): Generator<Ask['kind']> {
  return generators[ask.kind] as Generator<Ask['kind']>;
}
