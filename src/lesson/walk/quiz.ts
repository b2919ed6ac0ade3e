import { NOT_SURE, type Option, type Question } from '../../questions/question.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import { worldOf } from '../../semantics/world.ts';
import type { Lesson, StepOf } from '../lesson.ts';
import { withAnswer, type Notes } from '../notes.ts';
import { ask, markedAs, posed, type Posed } from './asking.ts';
import { mark } from './marking.ts';
import { expanded, playedBeside } from './sending.ts';
import { pauseAfter, saved, type Left, type Walking } from './walking.ts';

/** A question about a scenario. It is run on the reference, on a new server in the lesson's first world. */
export async function scenarioQuiz(walking: Walking, step: StepOf<'scenario-quiz'>, notes: Notes): Promise<Left> {
  const question = scenarioQuestion(walking.lesson, step);
  if (question === undefined) return { leaving: 'next', notes };
  const { scenario } = question.about;
  walking.learner.see({ kind: 'scenario', markdown: step.say, sendings: scenario.sendings });
  const asked = await ask(walking, question, { notes, skipping: false });
  if ('leaving' in asked) return asked;
  const trace = await playedBeside(walking.bench, rfc9110, scenario);
  for (const exchange of trace) walking.learner.see({ kind: 'exchanged', exchange });
  return pauseAfter(walking, await mark(walking, question, trace, asked.notes));
}

/** The question that a quiz step asks of its scenario; `undefined` where no misconception would answer otherwise. */
export function scenarioQuestion({ world }: Lesson, step: StepOf<'scenario-quiz'>): Posed | undefined {
  return posed(step.id, step.question, { world: worldOf(world), sendings: expanded(step.scenario.send), first: 1 });
}

/** A question in words: each choice has its own feedback. */
export async function wordsQuiz(walking: Walking, step: StepOf<'words-quiz'>, notes: Notes): Promise<Left> {
  const asked = await ask(walking, wordsQuestion(step), { notes, skipping: false });
  if ('leaving' in asked) return asked;
  const given = step.choices.find(({ id }) => id === asked.answer.given);
  const right = step.choices.find((choice) => choice.right === true);
  // No lesson is read whose question has none.
  if (right === undefined) return pauseAfter(walking, asked.notes);
  walking.learner.see({ kind: 'worded', given, right, because: (given ?? right).because });
  const believes = given?.believes === undefined ? [] : [given.believes];
  const answer = { ...markedAs(asked.answer, given === right), believes };
  return pauseAfter(walking, saved(walking, withAnswer(asked.notes, answer)));
}

/** A question in words as it is put. */
export function wordsQuestion({ id, question, choices }: StepOf<'words-quiz'>): Question {
  const options = choices.map((choice): Option => ({ id: choice.id, text: choice.text }));
  return { id, text: question, options: [...options, NOT_SURE] };
}
