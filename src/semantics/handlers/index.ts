import type { Handler } from './handler.ts';
import { putChangesOnThirdCall } from './put-changes-on-third-call.ts';
import { putMailsUnasked } from './put-mails-unasked.ts';

/** Servers that a lesson may let answer, beside those of misconceptions. No answer of a question is by them alone. */
export const handlers: readonly Handler[] = [putChangesOnThirdCall, putMailsUnasked];

/** The faulty handler that an id names. */
export function handlerNamed(id: string): Handler | undefined {
  return handlers.find((each) => each.id === id);
}
