import type { Request } from '../../src/http/message.ts';
import type { Fault, Sending } from '../../src/http/sending.ts';
import { answersOf, rightAnswer, type Respondent } from '../../src/questions/simulate.ts';
import type { About, Answer, Ask, AskOf, Scenario } from '../../src/questions/question.ts';
import { worldDeclaration } from '../../src/semantics/declaration.ts';
import { misconceptionNamed } from '../../src/semantics/misconceptions/index.ts';
import type { Misconception } from '../../src/semantics/misconceptions/misconception.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { requestOf, send } from '../helpers.ts';

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

/** What is asked of them. */
export function aboutOf(ask: Ask, sent: readonly (string | Sending)[], first = 1): About {
  return { ask, scenario: scenarioOf(sent, first) };
}

export const count = { kind: 'count', collection: '/users' } as const;
export const where = (request: number): AskOf<'where'> => ({ kind: 'where', request });
export const status = (request: number): AskOf<'status'> => ({ kind: 'status', request });
export const adds = (request: number): AskOf<'adds'> => ({ kind: 'adds', request });
export const holds = (path: `/${string}`): AskOf<'holds'> => ({ kind: 'holds', path });
export const retry = (of: AskOf<'retry'>['of']): AskOf<'retry'> => ({ kind: 'retry', of });
export const which = (goal: AskOf<'which'>['goal'], ...lines: readonly (string | Request)[]): AskOf<'which'> => ({
  kind: 'which',
  requests: lines.map((each) => (typeof each === 'string' ? requestOf(each) : each)),
  goal,
});

/** The right answer to what is asked of these requests. */
export const answerTo = (ask: Ask, sent: readonly (string | Sending)[]): Answer => rightAnswer(aboutOf(ask, sent));

/** The answers that a mind gives, by their ids. */
export const idsOf = (mind: Respondent, about: About): readonly string[] => answersOf(mind, about).map(({ id }) => id);

/** A registered misconception. */
export function believing(id: string): Misconception {
  const found = misconceptionNamed(id);
  if (found === undefined) throw new Error(`there is no misconception ${id}`);
  return found;
}

/** A request that meets a fault. */
export const faulty = (fault: Fault, line: string): Sending => ({ ...send(line), fault });
