import { did } from '../../evidence/telling.ts';
import { statusOf, type Exchange } from '../../evidence/exchange.ts';
import { worldAfter } from '../../evidence/trace.ts';
import { answerFrom, answerOn, fitting } from '../../questions/index.ts';
import { NOT_SURE, type Question, type Scenario } from '../../questions/question.ts';
import type { Misconception } from '../../semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import type { Bench } from '../bench.ts';
import type { Beside, Marked } from '../learner.ts';
import { answerIn, withAnswer, type Notes } from '../notes.ts';
import type { Walking } from './walking.ts';

/** Sets the answer to a question against what `here` shows, and tells it: a wrong one with the server that it fits. */
export async function mark(
  walking: Walking,
  question: Question,
  here: readonly Exchange[],
  notes: Notes,
): Promise<Notes> {
  const answer = answerIn(notes, question.id);
  if (answer === undefined || question.about === undefined) return notes;
  const { ask, scenario } = question.about;
  const observed = answerFrom(ask, here, worldAfter(here, scenario.world));
  const given = question.options.find(({ id }) => id === answer.given);
  const right = answer.given === observed.id;
  const marked: Marked = { question, given, observed, right };
  walking.learner.see({ kind: 'marked', marked, beside: right ? undefined : await besideOf(walking, marked, here) });
  const after = withAnswer(notes, { ...answer, mark: right ? 'right' : 'wrong' });
  walking.save(after.progress);
  return after;
}

// Where nobody's server gives the answer, or none was given, there is nothing to set beside.
async function besideOf(
  walking: Walking,
  { question, given }: Marked,
  here: readonly Exchange[],
): Promise<Beside | undefined> {
  if (given === undefined || given === NOT_SURE || question.about === undefined) return undefined;
  const { ask, scenario } = question.about;
  const server = answerOn(rfc9110, ask, scenario).id === given.id ? 'reference' : fitting(question, given.id)[0];
  if (server === undefined) return undefined;
  const there = await playedBeside(walking.bench, server, scenario);
  return { server, here, there, answer: given, parts: here.find((exchange, index) => differ(exchange, there[index])) };
}

/** The exchanges that a scenario has on a server of its own, for real. */
export async function playedBeside(
  bench: Bench,
  server: Misconception | 'reference',
  { world, sendings, first }: Scenario,
): Promise<readonly Exchange[]> {
  const beside = await bench.beside(semanticsOf(server), world);
  const trace: Exchange[] = [];
  for (const [index, sending] of sendings.entries()) {
    trace.push({ number: first + index, request: sending.request, ...(await beside.send(sending)) });
  }
  await beside.close();
  return trace;
}

function semanticsOf(server: Misconception | 'reference'): Semantics {
  return server === 'reference' ? rfc9110 : server.change(rfc9110);
}

// By what the client saw and what the server did: two replies that differ in nothing but a tag are the same here.
function differ(one: Exchange, other: Exchange | undefined): boolean {
  return other === undefined || statusOf(one) !== statusOf(other) || did(one) !== did(other);
}
