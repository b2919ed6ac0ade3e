import { statusOf, type Exchange } from '../../evidence/exchange.ts';
import { did } from '../../evidence/telling.ts';
import { rewritten, type Mind } from '../../questions/answering.ts';
import { generatorOf } from '../../questions/index.ts';
import { beliefsIn, fits, type Posed } from '../../questions/pose.ts';
import type { Option, Run, Scenario } from '../../questions/question.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Bench } from '../bench.ts';
import type { Beside, Pair } from '../learner.ts';
import { answerIn, withAnswer, type Notes } from '../notes.ts';
import { markedAs } from './asking.ts';
import { playedBeside } from './sending.ts';
import { saved, type Walking } from './walking.ts';

/** Sets the answer to a question against what these runs show, and tells it: a wrong one with the server that it fits. */
export async function mark(walking: Walking, question: Posed, runs: readonly Run[], notes: Notes): Promise<Notes> {
  const answer = answerIn(notes, question.id);
  const [observed] = generatorOf(question.about.ask).answers(question.about.ask, runs);
  if (answer === undefined || observed === undefined) return notes;
  const given = question.options.find(({ id }) => id === answer.given);
  const right = answer.given === observed.id;
  const beside = right || given === undefined ? undefined : await besideOf(walking.bench, question, given, runs);
  walking.learner.see({ kind: 'marked', marked: { question, given, observed, right }, beside });
  return saved(walking, withAnswer(notes, markedAs(answer, right)));
}

// Where nobody gives the answer, "not sure" among them, there is nothing to set beside.
async function besideOf(
  bench: Bench,
  question: Posed,
  answer: Option,
  runs: readonly Run[],
): Promise<Beside | undefined> {
  const { ask } = question.about;
  const mind = mindOf(question, answer.id);
  if (mind === undefined) return undefined;
  const { shows = () => true } = generatorOf(ask);
  const shown = runs.filter((_, index) => shows(ask, answer.id, index));
  const pairs: Pair[] = [];
  for (const { scenario, trace: here } of shown) {
    const there = await supposedBeside(bench, mind, scenario);
    if (there !== undefined) pairs.push({ here, there, parts: here.find((each, index) => differ(each, there[index])) });
  }
  return { mind, answer, pairs };
}

function mindOf(question: Posed, given: string): Mind | undefined {
  return fits('reference', question.about, given) ? 'reference' : beliefsIn(question, given)[0];
}

// For real, on a server of its own. A belief about words has no server.
async function supposedBeside(bench: Bench, mind: Mind, scenario: Scenario): Promise<readonly Exchange[] | undefined> {
  if (mind === 'reference') return playedBeside(bench, rfc9110, scenario);
  switch (mind.kind) {
    case 'server':
      return playedBeside(bench, mind.change(rfc9110), scenario);
    case 'scenario':
      return playedBeside(bench, rfc9110, rewritten(mind, scenario));
    case 'words':
      return undefined;
  }
}

// By what the client saw and what the server did: two replies that differ in nothing but a tag are the same here.
function differ(one: Exchange, other: Exchange | undefined): boolean {
  return other !== undefined && (statusOf(one) !== statusOf(other) || did(one) !== did(other));
}
