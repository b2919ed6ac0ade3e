import { isSuccess, reasonOf } from '../http/status.ts';
import type { Request } from '../http/message.ts';
import { respond } from '../semantics/respond.ts';
import type { Semantics } from '../semantics/semantics.ts';
import type { Effect, Step } from '../semantics/step.ts';
import type { World } from '../semantics/world.ts';

/** What the tutor expects of a request before sending it, and why. */
export interface Expectation {
  readonly status: number;
  readonly because: string;
}

/** What a server of these semantics has to answer in this world, with a reason computed from the world. */
export function expectationOf(semantics: Semantics, world: World, request: Request): Expectation {
  const step = respond(semantics, world, request);
  return { status: step.response.status, because: reason(step, request) };
}

function reason(step: Step, { method, target }: Request): string {
  const [effect] = step.effects;
  if (!isSuccess(step.response.status))
    return `this server refuses ${method} ${target} now (${reasonOf(step.response.status)}).`;
  if (effect === undefined)
    return method === 'PUT' ? `${target} holds just this already.` : `${target} is there, and is read.`;
  return because[effect.kind](effect.kind === 'mailed' ? effect.mail.about : effect.path, target);
}

const because = {
  created: (path, target) =>
    path === target
      ? 'nothing is there yet, and this server creates.'
      : `${target} is a collection, and the server chooses the new URL.`,
  replaced: (path) => `${path} is there already, and is replaced.`,
  deleted: (path) => `${path} is there, and goes.`,
  mailed: (about) => `an action queues a mail about ${about}, for later.`,
} as const satisfies Record<Effect['kind'], (path: string, target: string) => string>;
