import { beliefsIn } from '../../questions/multiple-choice.ts';
import type { Question } from '../../questions/question.ts';
import { answerIn, withAnswer } from '../walk-state.ts';
import type { KeptAnswer } from '../progress.ts';
import {
  askUntilAnswer,
  leavesStep,
  nothingTo,
  saved,
  type StepState,
  type StepExit,
  type Conversation,
} from './walk-context.ts';

/** The answer that is kept for a question that was skipped. */
export const SKIPPED = 'skipped';

/** A step that goes on after a question, with what was answered to it. */
interface Asked extends StepState {
  readonly answer: KeptAnswer;
}

/** Puts a question, and saves the answer as soon as it is made. One answered before the tutor was quit is not put again. */
export async function askQuestion(talk: Conversation, question: Question, going: StepState): Promise<Asked | StepExit> {
  const before = answerIn(going.notes, question.id);
  if (before !== undefined) return { ...going, answer: before };
  const said = going.skipping
    ? ({ kind: 'skip' } as const)
    : await askUntilAnswer(() => talk.learner.choose(question), nothingTo(talk));
  if (leavesStep(said)) return { leaving: said.kind, notes: going.notes };
  const given = said.kind === 'skip' ? SKIPPED : said.value;
  const believes = beliefsIn(question, given).map(({ id }) => id);
  const answer = { question: question.id, given, mark: 'open' as const, believes };
  return { notes: saved(talk, withAnswer(going.notes, answer)), skipping: said.kind === 'skip', answer };
}

/** An answer that is marked. What was skipped stays open: there is nothing in it to be right or wrong. */
export function markedAs(answer: KeptAnswer, right: boolean): KeptAnswer {
  if (answer.given === SKIPPED) return answer;
  return { ...answer, mark: right ? 'right' : 'wrong' };
}
