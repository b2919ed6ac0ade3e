import { isSuccess, reasonOf } from '../http/status.ts';
import type { Request } from '../http/message.ts';
import { respond } from '../semantics/respond.ts';
import type { Semantics } from '../semantics/semantics.ts';
import type { Effect, ServerStep } from '../semantics/step.ts';
import { targetOf } from '../semantics/target.ts';
import type { World } from '../semantics/world.ts';

/** The tutor's expectation of a request before it is sent, and the reason for it. */
export interface Expectation {
  readonly status: number;
  readonly because: string;
}

/** Returns what a server of these semantics has to answer in this world, with a reason computed from the world. */
export function expectationOf(semantics: Semantics, world: World, request: Request): Expectation {
  const step = respond(semantics, world, request);
  return { status: step.response.status, because: reason(step, request) };
}

function reason(step: ServerStep, request: Request): string {
  const { method, target } = request;
  const [effect] = step.effects;
  if (!isSuccess(step.response.status)) return declined(step.response.status, request);
  if (effect === undefined) return unchanged(method, target);
  return because[effect.kind](effect.kind === 'mailed' ? effect.mail.about : effect.path, request, step.before);
}

// RFC 9110 §15.4.5, §15.5.5: neither of the first two turns anything away.
function declined(status: number, { method, target }: Request): string {
  if (status === 304) return `of ${target} there is nothing newer to send.`;
  if (status === 404 && ['GET', 'HEAD', 'DELETE'].includes(method)) return `nothing is at ${target} now.`;
  return `this server refuses ${method} ${target} (${reasonOf(status)}).`;
}

function unchanged(method: string, target: string): string {
  if (method === 'GET' || method === 'HEAD') return `${target} is there, and is read.`;
  return method === 'PUT' ? `${target} holds just this already.` : 'this server changes nothing for it now.';
}

const because = {
  created: (path, { method, target }, { declared }) => {
    if (method === 'PUT' && path === target) return 'nothing is there yet, and this server creates.';
    const isCollection = targetOf(declared, target)?.kind === 'collection';
    return isCollection
      ? `${target} is a collection, and the server chooses the new URL.`
      : `this server creates ${path}.`;
  },
  replaced: (path, { method, target }, { declared }) => {
    const about = targetOf(declared, target);
    if (about?.kind === 'action' && about.does.kind === 'toggle')
      return `an action switches "${about.does.member}" of ${path}.`;
    // RFC 5789 §1: a PUT replaces, and a PATCH changes a part.
    return method === 'PATCH' ? `${path} is there, and is changed.` : `${path} is there already, and is replaced.`;
  },
  deleted: (path) => `${path} is there, and goes.`,
  mailed: (about) => `an action queues a mail about ${about}, for later.`,
} as const satisfies Record<Effect['kind'], (path: string, request: Request, before: World) => string>;
