import { REFERENCE_RESPONDENT, type ReferenceRespondent } from '../questions/simulate.ts';
import type { Handler } from '../semantics/handlers/handler.ts';
import { handlerNamed } from '../semantics/handlers/index.ts';
import { REFERENCE } from '../semantics/ids.ts';
import { serverBeliefs } from '../semantics/misconceptions/index.ts';
import type { ServerBelief } from '../semantics/misconceptions/misconception.ts';
import type { StepOf } from './lesson.ts';

/** The server that answers: that of the reference, of a belief, or one that nobody believes in. */
export type NamedServer = ReferenceRespondent | ServerBelief | Handler;

/** Returns whose server answers in an experiment, if the lesson names one. */
export function serverOf({ server }: Pick<StepOf<'experiment'>, 'server'>): NamedServer | undefined {
  if (server === undefined) return undefined;
  return server === REFERENCE
    ? REFERENCE_RESPONDENT
    : (serverBeliefs.find(({ id }) => id === server) ?? handlerNamed(server));
}
