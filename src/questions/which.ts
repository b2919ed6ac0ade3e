import { reportOn } from '../evidence/goal.ts';
import { worldAfter } from '../evidence/trace.ts';
import type { Json } from '../http/json.ts';
import type { Request } from '../http/message.ts';
import { oneLine } from '../http/one-line.ts';
import { slug, type Answer, type AskOf, type Generator, type Run } from './question.ts';

/** Which of these requests reaches the goal? Exactly one does. */
export const which: Generator<'which'> = {
  text: ({ goal }) =>
    `Which of these requests makes this so, and changes nothing else: ${Object.entries(goal).map(wanted).join('; ')}?`,

  scenarios: ({ requests }, scenario) =>
    requests.map((request) => ({ ...scenario, sendings: [...scenario.sendings, { request, fault: 'none' }] })),

  answers: ({ requests, goal }, runs) =>
    requests.flatMap((request, index) => (reaches(goal, runs[index]) ? answerOf(request) : [])),

  shows: ({ requests }, answer, run) => requests.findIndex((request) => answerOf(request).id === answer) === run,

  rank: ({ id }) => id,
};

function wanted([path, content]: readonly [string, Json]): string {
  if (path !== 'outbox') return content === null ? `nothing is at ${path}` : `${path} holds ${JSON.stringify(content)}`;
  if (!Array.isArray(content)) return `the outbox has ${JSON.stringify(content)} more`;
  return content.map((to) => `one mail more goes to ${String(to)}`).join('; ');
}

/** A request as an answer. */
export function answerOf(request: Request): Answer {
  const content = new TextDecoder().decode(request.body);
  return { id: slug(request.method.toLowerCase(), `${request.target} ${content}`), text: oneLine(request) };
}

// All else is to be as it was before this request.
function reaches(goal: AskOf<'which'>['goal'], run: Run | undefined): boolean {
  if (run === undefined) return false;
  const before = worldAfter(run.trace.slice(0, -1), run.scenario.world);
  return reportOn(goal, before, run.after).reached;
}
