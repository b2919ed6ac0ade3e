import { isLost } from '../../http/sending.ts';
import { generatorOf } from '../../questions/kinds/index.ts';
import { drawFrom } from '../../questions/made/draw.ts';
import { computeQuestion, type ComputedQuestion } from '../../questions/multiple-choice.ts';
import type { Limits } from '../../questions/offer.ts';
import { NOT_SURE, type About, type Option, type Question, type Run } from '../../questions/question.ts';
import { rightAnswer, runFrom, runsShowing } from '../../questions/simulate.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import { worldOf } from '../../semantics/world.ts';
import type { Bench } from '../bench.ts';
import { expanded } from '../expanded.ts';
import type { Lesson, StepOf } from '../lesson.ts';
import { withAnswer, withCorrected, type WalkState } from '../walk-state.ts';
import { askQuestion, markedAs } from './asking.ts';
import { mark } from './marking.ts';
import { runsBefore } from './scene.ts';
import { playedBeside } from './sending.ts';
import { notice, pauseAfter, saved, type Conversation, type StepExit, type WalkContext } from './walk-context.ts';

/** A question about a scenario, in the lesson's first world. */
export async function playScenarioQuiz(
  walking: WalkContext,
  step: StepOf<'scenario-quiz'>,
  notes: WalkState,
): Promise<StepExit> {
  const question = scenarioQuestion(walking.lesson, step, runsBefore(notes, step.id));
  return question === undefined ? { leaving: 'next', notes } : askAndShow(walking, question, step.say, notes);
}

/** Puts a question about a scenario. What it asks about is then run on the reference, on new servers, and shown. */
export async function askAndShow(
  talk: Conversation,
  question: ComputedQuestion,
  markdown: string | undefined,
  notes: WalkState,
): Promise<StepExit> {
  talk.learner.see({ kind: 'scenario', markdown, ...question.about });
  const asked = await askQuestion(talk, question, { notes, skipping: false });
  if ('leaving' in asked) return asked;
  const runs = await runsFor(talk.bench, question.about);
  showRuns(talk, question, asked.answer.given, runs);
  return pauseAfter(talk, await mark(talk, question, runs, asked.notes));
}

/** The question that a quiz step asks of its scenario, after what was shown in the lesson; on a sheet, that is nothing. */
export function scenarioQuestion(
  lesson: Lesson,
  step: StepOf<'scenario-quiz'>,
  shown: readonly Run[] = [],
): ComputedQuestion | undefined {
  return computeQuestion(step.id, aboutOf(lesson, step), limitsOf(step, shown));
}

/** Returns what limits such a question. */
export function limitsOf({ options }: StepOf<'scenario-quiz'>, shown: readonly Run[] = []): Limits {
  return { options, shown: { earlier: shown } };
}

/** Returns what such a step asks about. */
export function aboutOf({ world }: Lesson, { question, scenario }: StepOf<'scenario-quiz'>): About {
  const sendings = expanded(scenario.send);
  return { ask: question, scenario: { world: worldOf(world), sendings, first: 1 } };
}

/** A question in words: each choice has its own feedback. */
export async function playWordsQuiz(
  talk: Conversation,
  step: StepOf<'words-quiz'>,
  notes: WalkState,
): Promise<StepExit> {
  const asked = await askQuestion(talk, inOwnOrder(wordsQuestion(step), talk.seed), { notes, skipping: false });
  if ('leaving' in asked) return asked;
  const { choices, right } = step;
  const given = choices.find(({ id }) => id === asked.answer.given);
  talk.learner.see({ kind: 'worded', given, right, because: (given ?? right).because });
  const believes = given?.believes === undefined ? [] : [given.believes];
  const answer = { ...markedAs(asked.answer, given === right), believes };
  const noted = withAnswer(asked.notes, answer);
  const others = given === right ? choices.flatMap((choice) => choice.believes ?? []) : [];
  return pauseAfter(talk, saved(talk, withCorrected(noted, others)));
}

// The same for the same learner, whenever it is put.
function inOwnOrder(question: Question, seed: number | undefined): Question {
  if (seed === undefined) return question;
  const { shuffled } = drawFrom(seed, ...Array.from(question.id, (character) => character.charCodeAt(0)));
  const choices = question.options.filter((option) => option !== NOT_SURE);
  return { ...question, options: [...shuffled(choices), NOT_SURE] };
}

/** A question in words as it is written. */
export function wordsQuestion({ id, question, choices }: StepOf<'words-quiz'>): Question {
  const options = choices.map((choice): Option => ({ id: choice.id, text: choice.text }));
  return { id, text: question, options: [...options, NOT_SURE] };
}

/** Whatever has to be run to answer a question, run for real on the reference: each scenario on a new server. */
async function runsFor(bench: Bench, { ask, scenario }: About): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const each of generatorOf(ask).scenarios(ask, scenario)) {
    runs.push(runFrom(each, await playedBeside(bench, rfc9110, each)));
  }
  return runs;
}

/** Shows the runs that tell what came of an answer, each under what sets it apart from the others. */
function showRuns(talk: Conversation, { about }: ComputedQuestion, given: string, runs: readonly Run[]): void {
  switch (about.ask.kind) {
    case 'which':
      chosen(talk, about, given, runs);
      return;
    case 'retry':
      for (const run of runs) supposing(talk, run);
      return;
    case 'adds':
    case 'count':
    case 'holds':
    case 'status':
    case 'where':
      for (const run of runs) show(talk, run);
  }
}

function show({ learner }: Conversation, { trace }: Run): void {
  for (const exchange of trace) learner.see({ kind: 'exchanged', exchange });
}

// Twice the same requests: in full, they would not fit on a screen.
function supposing(talk: Conversation, run: Run): void {
  for (const { fault } of run.scenario.sendings.filter(isLost)) talk.learner.see({ kind: 'supposing', fault });
  for (const exchange of run.trace) talk.learner.see({ kind: 'exchanged', exchange, inShort: true });
}

// The request that was chosen, and the right one where that is another: the rest would only be in the way.
function chosen(talk: Conversation, about: About, given: string, runs: readonly Run[]): void {
  const right = rightAnswer(about).id;
  const wrong = given === right ? [] : runsShowing(about.ask, given, runs);
  if (wrong.length > 0) notice(talk, 'What the request that you chose does:');
  for (const run of wrong) show(talk, run);
  if (wrong.length > 0) notice(talk, 'And what the right one does, on another new server:');
  for (const run of runsShowing(about.ask, right, runs)) show(talk, run);
}
