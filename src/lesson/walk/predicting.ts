import { fitting } from '../../questions/index.ts';
import type { Question } from '../../questions/question.ts';
import { answerIn, withAnswer, type Notes } from '../notes.ts';
import { insist, leads, nothingTo, type Going, type Left, type Walking } from './walking.ts';

/** Asks for predictions, each saved as soon as it is made. What was answered before the tutor was quit is not asked again. */
export async function predict(walking: Walking, questions: readonly Question[], going: Going): Promise<Going | Left> {
  let gone = going;
  for (const question of questions) {
    if (gone.skipping || answerIn(gone.notes, question.id) !== undefined) continue;
    const said = await insist(() => walking.learner.choose(question), nothingTo(walking));
    if (leads(said)) return { leaving: said.kind, notes: gone.notes };
    const skipping = said.kind === 'skip';
    gone = { notes: answered(walking, gone.notes, question, said.kind === 'skip' ? undefined : said.value), skipping };
  }
  return gone;
}

/** Notes with an answer that is not marked yet; `undefined` where the question was skipped. */
export function answered(walking: Walking, notes: Notes, question: Question, given: string | undefined): Notes {
  const believes = given === undefined ? [] : fitting(question, given).map(({ id }) => id);
  const after = withAnswer(notes, { question: question.id, given: given ?? SKIPPED, mark: 'open', believes });
  walking.save(after.progress);
  return after;
}

/** What is kept as the answer to a question that was skipped. */
export const SKIPPED = 'skipped';
