import { answerOn, fitting, pose } from '../../questions/index.ts';
import type { Ask, Question, Scenario } from '../../questions/question.ts';
import type { Misconception } from '../../semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import { answerIn, withAnswer } from '../notes.ts';
import type { Answer } from '../progress.ts';
import { insist, leads, nothingTo, saved, type Going, type Left, type Walking } from './walking.ts';

/** A question whose answer can be worked out. */
export type Posed = Question & Required<Pick<Question, 'about'>>;

/** The question that asks this of a scenario; `undefined` where no misconception would answer otherwise. */
export function posed(id: string, ask: Ask, scenario: Scenario): Posed | undefined {
  const question = pose(id, ask, scenario);
  return question && { ...question, about: { ask, scenario } };
}

/** What is kept as the answer to a question that was skipped. */
export const SKIPPED = 'skipped';

/** A step that goes on after a question, with what was answered to it. */
export interface Asked extends Going {
  readonly answer: Answer;
}

/** Puts a question, and saves the answer as soon as it is made. One answered before the tutor was quit is not put again. */
export async function ask(walking: Walking, question: Question, going: Going): Promise<Asked | Left> {
  const before = answerIn(going.notes, question.id);
  if (before !== undefined) return { ...going, answer: before };
  const said = going.skipping
    ? ({ kind: 'skip' } as const)
    : await insist(() => walking.learner.choose(question), nothingTo(walking));
  if (leads(said)) return { leaving: said.kind, notes: going.notes };
  const given = said.kind === 'skip' ? SKIPPED : said.value;
  const believes = beliefsIn(question, given).map(({ id }) => id);
  const answer = { question: question.id, given, mark: 'open' as const, believes };
  return { notes: saved(walking, withAnswer(going.notes, answer)), skipping: said.kind === 'skip', answer };
}

/** An answer that is marked. What was skipped stays open: there is nothing in it to be right or wrong. */
export function markedAs(answer: Answer, right: boolean): Answer {
  if (answer.given === SKIPPED) return answer;
  return { ...answer, mark: right ? 'right' : 'wrong' };
}

/** The misconceptions that an answer fits. None, where the reference answers so too: that is no misconception. */
export function beliefsIn(question: Question, given: string): readonly Misconception[] {
  return isOfReference(question, given) ? [] : fitting(question, given);
}

/** Whether an answer is what the reference would make right. */
export function isOfReference({ about }: Question, given: string): boolean {
  return about !== undefined && answerOn(rfc9110, about.ask, about.scenario).id === given;
}
