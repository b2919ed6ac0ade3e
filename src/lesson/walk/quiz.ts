import { pose } from '../../questions/index.ts';
import { NOT_SURE, type Question } from '../../questions/question.ts';
import { worldOf } from '../../semantics/world.ts';
import type { Lesson, StepOf } from '../lesson.ts';
import { withAnswer, type Notes } from '../notes.ts';
import { mark, playedBeside } from './marking.ts';
import { answered, SKIPPED } from './predicting.ts';
import { expanded } from './sending.ts';
import { insist, leads, nothingTo, pauseAfter, type Left, type Walking } from './walking.ts';

/** A question about a scenario. It is run on the reference, on a new server in the lesson's first world. */
export async function scenarioQuiz(walking: Walking, step: StepOf<'scenario-quiz'>, notes: Notes): Promise<Left> {
  const question = scenarioQuestion(walking.lesson, step);
  if (question?.about === undefined) return { leaving: 'next', notes };
  const { scenario } = question.about;
  walking.learner.see({ kind: 'scenario', markdown: step.say, sendings: scenario.sendings });
  const said = await insist(() => walking.learner.choose(question), nothingTo(walking));
  if (leads(said)) return { leaving: said.kind, notes };
  const chosen = answered(walking, notes, question, said.kind === 'skip' ? undefined : said.value);
  const trace = await playedBeside(walking.bench, 'reference', scenario);
  return pauseAfter(walking, await mark(walking, question, trace, chosen));
}

/** The question that a quiz step asks of its scenario; `undefined` where no misconception would answer otherwise. */
export function scenarioQuestion({ world }: Lesson, step: StepOf<'scenario-quiz'>): Question | undefined {
  return pose(step.id, step.question, { world: worldOf(world), sendings: expanded(step.scenario.send), first: 1 });
}

/** A question in words: each choice has its own feedback. */
export async function wordsQuiz(walking: Walking, step: StepOf<'words-quiz'>, notes: Notes): Promise<Left> {
  const said = await insist(() => walking.learner.choose(wordsQuestion(step)), nothingTo(walking));
  if (leads(said)) return { leaving: said.kind, notes };
  const given = step.choices.find(({ id }) => said.kind === 'said' && id === said.value);
  const right = step.choices.find((choice) => choice.right === true);
  if (right === undefined) return { leaving: 'next', notes };
  walking.learner.see({ kind: 'worded', given, right, because: (given ?? right).because });
  const after = withAnswer(notes, {
    question: step.id,
    given: said.kind === 'said' ? said.value : SKIPPED,
    mark: given === right ? 'right' : 'wrong',
    believes: given?.believes === undefined ? [] : [given.believes],
  });
  walking.save(after.progress);
  return pauseAfter(walking, after);
}

/** A question in words as it is put. */
export function wordsQuestion({ id, question, choices }: StepOf<'words-quiz'>): Question {
  return {
    id,
    text: question,
    options: [...choices.map((choice) => ({ id: choice.id, text: choice.text })), NOT_SURE],
  };
}
