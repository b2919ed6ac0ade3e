import { outcomeOf, type Exchange } from '../../evidence/exchange.ts';
import { generatorOf } from '../../questions/kinds/index.ts';
import { beliefsBy, beliefsIn, fits, type ComputedQuestion } from '../../questions/multiple-choice.ts';
import type { Question, Run } from '../../questions/question.ts';
import { REFERENCE_RESPONDENT, runsShowing, simulationFor, type Respondent } from '../../questions/simulate.ts';
import type { Bench } from '../bench.ts';
import type { Beside, ServerPair } from '../learner.ts';
import { answerIn, withAnswer, withCorrected, type WalkState } from '../walk-state.ts';
import { markedAs } from './asking.ts';
import { playedBeside } from './sending.ts';
import { saved, type Conversation } from './walk-context.ts';

/** Sets the answer to a question against what these runs show, and tells it: a wrong one with what it would be right for. */
export async function mark(
  talk: Conversation,
  question: ComputedQuestion,
  runs: readonly Run[],
  notes: WalkState,
): Promise<WalkState> {
  const kept = answerIn(notes, question.id);
  const [observed] = generatorOf(question.about.ask).answers(question.about.ask, runs);
  if (kept === undefined || observed === undefined) return notes;
  const answer = { ...kept, given: presentId(question, kept.given) };
  const given = question.options.find(({ id }) => id === answer.given);
  const right = answer.given === observed.id;
  const beside = right || given === undefined ? undefined : await besideOf(talk.bench, question, given.id, runs);
  talk.learner.see({ kind: 'marked', marked: { question, given, observed, right, runs }, beside });
  const marked = withAnswer(notes, markedAs(answer, right));
  return saved(talk, right ? withCorrected(marked, wrongBeliefs(question)) : marked);
}

// Of those that any of the wrong options fits.
function wrongBeliefs({ about, options }: ComputedQuestion): readonly string[] {
  const beliefsOf = beliefsBy(about);
  return options.flatMap(({ id }) => beliefsOf(id).map((belief) => belief.id));
}

// An answer that nobody gives, such as "not sure", has nothing to set beside it.
async function besideOf(
  bench: Bench,
  question: ComputedQuestion,
  given: string,
  runs: readonly Run[],
): Promise<Beside | undefined> {
  const { about } = question;
  const mind = fits(REFERENCE_RESPONDENT, about, given) ? REFERENCE_RESPONDENT : beliefsIn(question, given)[0];
  if (mind === undefined) return undefined;
  const pairs: ServerPair[] = [];
  for (const run of runsShowing(about.ask, given, runs)) pairs.push(...(await pairWith(mind, bench, run)));
  return { mind, pairs };
}

// For real, on a server of its own. A belief about words supposes no other exchanges: there is nothing to send.
async function pairWith(
  mind: Respondent,
  bench: Bench,
  { scenario, trace: here }: Run,
): Promise<readonly ServerPair[]> {
  if (mind.kind === 'words') return [];
  const supposing = simulationFor(mind, scenario);
  return [pairOf(here, await playedBeside(bench, supposing.semantics, supposing.scenario))];
}

/** The id that an answer goes by now, where progress was kept by an earlier version that had another for it. */
export function presentId({ options }: Question, kept: string): string {
  const present = PRESENT.get(kept);
  const isMeant = present !== undefined && options.some(({ id }) => id === present);
  return isMeant && !options.some(({ id }) => id === kept) ? present : kept;
}

// Once told apart, where a server may answer with either.
const PRESENT: ReadonlyMap<string, string> = new Map([
  ['status-200', 'status-200-or-204'],
  ['status-204', 'status-200-or-204'],
]);

/** The same requests here and there. They part at the first that came to something else. */
export function pairOf(here: readonly Exchange[], there: readonly Exchange[]): ServerPair {
  const elsewhere = there.map(outcomeOf);
  return { here, there, divergesAt: here.find((each, index) => outcomeOf(each) !== elsewhere[index]) };
}
