import { worldAfter } from '../../evidence/trace.ts';
import { isLost } from '../../http/sending.ts';
import { generatorOf } from '../../questions/index.ts';
import { pose, type Posed } from '../../questions/pose.ts';
import { NOT_SURE, type About, type Option, type Question, type Run } from '../../questions/question.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import { worldOf } from '../../semantics/world.ts';
import type { Bench } from '../bench.ts';
import type { Lesson, StepOf } from '../lesson.ts';
import { withAnswer, type Notes } from '../notes.ts';
import { ask, markedAs } from './asking.ts';
import { mark } from './marking.ts';
import { expanded } from '../expanded.ts';
import { playedBeside } from './sending.ts';
import { pauseAfter, saved, type Left, type Conversation, type Walking } from './walking.ts';

/** A question about a scenario, in the lesson's first world. */
export async function scenarioQuiz(walking: Walking, step: StepOf<'scenario-quiz'>, notes: Notes): Promise<Left> {
  const question = scenarioQuestion(walking.lesson, step);
  return question === undefined ? { leaving: 'next', notes } : askAndShow(walking, question, step.say, notes);
}

/** Puts a question about a scenario. What it asks about is then run on the reference, on new servers, and shown. */
export async function askAndShow(
  talk: Conversation,
  question: Posed,
  markdown: string | undefined,
  notes: Notes,
): Promise<Left> {
  talk.learner.see({ kind: 'scenario', markdown, scenario: question.about.scenario });
  const asked = await ask(talk, question, { notes, skipping: false });
  if ('leaving' in asked) return asked;
  const runs = await runsFor(talk.bench, question.about);
  show(talk, question, asked.answer.given, runs);
  return pauseAfter(talk, await mark(talk, question, runs, asked.notes));
}

/** Whatever has to be run to answer a question, run for real on the reference. */
export async function runsFor(bench: Bench, { ask, scenario }: About): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const each of generatorOf(ask).scenarios(ask, scenario)) {
    const trace = await playedBeside(bench, rfc9110, each);
    runs.push({ scenario: each, trace, after: worldAfter(trace, each.world) });
  }
  return runs;
}

function show({ learner }: Conversation, { about: { ask } }: Posed, given: string, runs: readonly Run[]): void {
  const { shows = () => true } = generatorOf(ask);
  for (const { scenario, trace } of runs.filter((_, index) => shows(ask, given, index))) {
    const fault = scenario.sendings.find(isLost)?.fault;
    if (ask.kind === 'retry' && fault !== undefined) learner.see({ kind: 'supposing', fault });
    for (const exchange of trace) learner.see({ kind: 'exchanged', exchange });
  }
}

/** The question that a quiz step asks of its scenario; `undefined` where no misconception would answer otherwise. */
export function scenarioQuestion({ world }: Lesson, step: StepOf<'scenario-quiz'>): Posed | undefined {
  const scenario = { world: worldOf(world), sendings: expanded(step.scenario.send), first: 1 };
  return pose(step.id, { ask: step.question, scenario }, { options: step.options });
}

/** A question in words: each choice has its own feedback. */
export async function wordsQuiz(talk: Conversation, step: StepOf<'words-quiz'>, notes: Notes): Promise<Left> {
  const asked = await ask(talk, wordsQuestion(step), { notes, skipping: false });
  if ('leaving' in asked) return asked;
  const given = step.choices.find(({ id }) => id === asked.answer.given);
  const right = step.choices.find((choice) => choice.right === true);
  // No lesson is read whose question has none.
  if (right === undefined) return pauseAfter(talk, asked.notes);
  talk.learner.see({ kind: 'worded', given, right, because: (given ?? right).because });
  const believes = given?.believes === undefined ? [] : [given.believes];
  const answer = { ...markedAs(asked.answer, given === right), believes };
  return pauseAfter(talk, saved(talk, withAnswer(asked.notes, answer)));
}

/** A question in words as it is put. */
export function wordsQuestion({ id, question, choices }: StepOf<'words-quiz'>): Question {
  const options = choices.map((choice): Option => ({ id: choice.id, text: choice.text }));
  return { id, text: question, options: [...options, NOT_SURE] };
}
