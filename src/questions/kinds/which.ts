import { reportOn, type Goal } from '../../evidence/goal.ts';
import { worldAfter } from '../../evidence/trace.ts';
import type { Json } from '../../http/json.ts';
import type { Request } from '../../http/message.ts';
import { oneLine } from '../../http/request-text.ts';
import { slug, type Answer, type Generator, type Run } from '../question.ts';

/** Which of these requests reaches the goal? Exactly one does. */
export const which: Generator<'which'> = {
  text({ goal }) {
    const wishes = Object.entries(goal).flatMap(wish);
    return wishes.length === 0
      ? 'Which of these requests changes nothing?'
      : `Which of these requests makes this so, and changes nothing else: ${wishes.join('; ')}?`;
  },

  scenarios: ({ requests }, scenario) =>
    requests.map((request) => ({ ...scenario, sendings: [...scenario.sendings, { request, fault: 'none' }] })),

  // One that is not told from it by its id is as good an answer: then neither is the only right one.
  answers({ requests, goal }, runs) {
    const offered = requests.map(answerOf);
    const right = offered.filter((_, index) => runs.slice(index, index + 1).some((run) => reaches(goal, run)));
    return right.flatMap(({ id }) => offered.filter((each) => each.id === id));
  },

  shows: ({ requests }, answer, run) => requests.slice(run, run + 1).some((request) => answerOf(request).id === answer),

  near: ({ requests }) => requests.map(answerOf),

  rank: ({ id }) => id,
};

function wish([path, content]: readonly [string, Json]): readonly string[] {
  if (path !== 'outbox') {
    return [content === null ? `nothing is at ${path}` : `${path} holds ${JSON.stringify(content)}`];
  }
  return Array.isArray(content)
    ? content.map((to) => `a mail goes to ${String(to)}`)
    : [`the outbox grows by ${JSON.stringify(content)}`];
}

function answerOf(request: Request): Answer {
  const text = oneLine(request);
  return { id: slug(request.method.toLowerCase(), text.slice(request.method.length)), text };
}

// All else is to be as it was before this request.
function reaches(goal: Goal, { scenario, trace, after }: Run): boolean {
  return reportOn(goal, worldAfter(trace.slice(0, -1), scenario.world), after).reached;
}
