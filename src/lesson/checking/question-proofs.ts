import { REFERENT, answersOf } from '../../questions/answering.ts';
import { distinct, NOT_SURE, type About, type Answer, type Option } from '../../questions/question.ts';
import { misconceptions } from '../../semantics/misconceptions/index.ts';
import type { Way } from '../fault.ts';
import type { FailedProof } from './proof.ts';

/**
 * Proves that what is asked has one right answer, that somebody would give another, and that no two are taken for one.
 * `options`: the ids of those that are offered, where not all are.
 */
export function questionProofs(about: About, path: Way, options?: readonly string[]): readonly FailedProof[] {
  const right = answersOf(REFERENT, about);
  const answers = answersTo(about).filter(({ id }) => options?.includes(id) ?? true);
  const alike = alikeIn([...answers, NOT_SURE]);
  if (right.length === 0) return [{ rule: 'not-one-right-answer', path, message: NONE_RIGHT }];
  if (right.length > 1) return [{ rule: 'not-one-right-answer', path, message: severalRight(right) }];
  if (alike !== undefined) return [{ rule: 'answers-alike', path, message: alike }];
  if (answers.length < 2) return [{ rule: 'question-tells-nothing-apart', path, message: NOTHING_APART }];
  return [];
}

/** All answers that anybody would give. */
export function answersTo(about: About): readonly Answer[] {
  return distinct([REFERENT, ...misconceptions].flatMap((mind) => answersOf(mind, about)));
}

const NONE_RIGHT = 'no answer to this is right, so it is never asked: let one of the requests reach the goal';

function severalRight(answers: readonly Option[]): string {
  const texts = answers.map(({ text }) => `“${text}”`).join(', ');
  return `more than one answer to this is right, so it is never asked: ${texts}; let one be`;
}

// To the tutor an answer is its id, to a learner its text.
function alikeIn(answers: readonly Option[]): string | undefined {
  for (const { id, text } of answers) {
    const other = answers.find((each) => (each.id === id) !== (each.text === text));
    if (other !== undefined) return `“${text}” and “${other.text}” are taken for the same answer: let them differ more`;
  }
  return undefined;
}

const NOTHING_APART =
  'every misconception would answer this as the reference does, so it is never asked: ask for something else';
