import { statusOf, type Exchange } from '../../evidence/exchange.ts';
import { did } from '../../evidence/telling.ts';
import { worldAfter } from '../../evidence/trace.ts';
import { answerFrom } from '../../questions/index.ts';
import type { Option } from '../../questions/question.ts';
import type { Misconception } from '../../semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Beside } from '../learner.ts';
import { answerIn, withAnswer, type Notes } from '../notes.ts';
import { beliefsIn, isOfReference, markedAs, type Posed } from './asking.ts';
import { playedBeside } from './sending.ts';
import { saved, type Walking } from './walking.ts';

/** Sets the answer to a question against what `here` shows, and tells it: a wrong one with the server that it fits. */
export async function mark(walking: Walking, question: Posed, here: readonly Exchange[], notes: Notes): Promise<Notes> {
  const answer = answerIn(notes, question.id);
  if (answer === undefined) return notes;
  const { ask, scenario } = question.about;
  const observed = answerFrom(ask, here, worldAfter(here, scenario.world));
  const given = question.options.find(({ id }) => id === answer.given);
  const right = answer.given === observed.id;
  const beside = right || given === undefined ? undefined : await besideOf(walking, question, given, here);
  walking.learner.see({ kind: 'marked', marked: { question, given, observed, right }, beside });
  return saved(walking, withAnswer(notes, markedAs(answer, right)));
}

// Where nobody's server gives the answer, "not sure" among them, there is nothing to set beside.
async function besideOf(
  { bench }: Walking,
  question: Posed,
  answer: Option,
  here: readonly Exchange[],
): Promise<Beside | undefined> {
  const server = serverFitting(question, answer.id);
  if (server === undefined) return undefined;
  const semantics = server === 'reference' ? rfc9110 : server.change(rfc9110);
  const there = await playedBeside(bench, semantics, question.about.scenario);
  return {
    server,
    here,
    there,
    answer,
    parts: here.find((exchange) => there.some((other) => differ(exchange, other))),
  };
}

function serverFitting(question: Posed, given: string): Misconception | 'reference' | undefined {
  return isOfReference(question, given) ? 'reference' : beliefsIn(question, given)[0];
}

// By what the client saw and what the server did: two replies that differ in nothing but a tag are the same here.
function differ(one: Exchange, other: Exchange): boolean {
  return one.number === other.number && (statusOf(one) !== statusOf(other) || did(one) !== did(other));
}
