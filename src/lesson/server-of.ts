import { REFERENT, type Answering } from '../questions/answering.ts';
import { handlerNamed } from '../semantics/handlers/index.ts';
import { misconceptionNamed, REFERENCE } from '../semantics/misconceptions/index.ts';
import type { StepOf } from './lesson.ts';

/** Whose server answers in an experiment, where the lesson names one. */
export function serverOf({ server }: Pick<StepOf<'experiment'>, 'server'>): Answering | undefined {
  if (server === undefined) return undefined;
  return server === REFERENCE ? REFERENT : (misconceptionNamed(server) ?? handlerNamed(server));
}
