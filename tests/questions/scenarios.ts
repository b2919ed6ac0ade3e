import type { Ask, Scenario } from '../../src/questions/question.ts';
import type { Sending } from '../../src/http/sending.ts';
import { worldDeclaration } from '../../src/semantics/declaration.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { send } from '../helpers.ts';

/** Users, of whom Ann is there already, notes, and mails to users. */
export const world = worldOf(
  worldDeclaration.parse({
    collections: { '/users': {} },
    verbatim: ['/notes'],
    actions: { '/users/{id}/welcome-email': { mail: { to: 'email', subject: 'Welcome' } } },
    resources: { '/users/1': { name: 'Ann', email: 'ann@example.com' } },
  }),
);

/** These requests, sent to a server in that world; the learner knows the first by this number. */
export function scenarioOf(sent: readonly (string | Sending)[], first = 1): Scenario {
  return { world, sendings: sent.map((each) => (typeof each === 'string' ? send(each) : each)), first };
}

export const count: Ask = { kind: 'count', collection: '/users' };
export const where = (request: number): Ask => ({ kind: 'where', request });
export const status = (request: number): Ask => ({ kind: 'status', request });
export const holds = (path: `/${string}`): Ask => ({ kind: 'holds', path });
