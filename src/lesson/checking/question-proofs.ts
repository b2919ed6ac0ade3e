import { answersOf } from '../../questions/answering.ts';
import type { Question } from '../../questions/question.ts';
import { misconceptions } from '../../semantics/misconceptions/index.ts';
import type { Way } from '../fault.ts';
import type { FailedProof } from './proof.ts';

/** Proves that a question was asked at all, and that no two of its answers are taken for one. `undefined`: none came. */
export function questionProofs(question: Question | undefined, path: Way): readonly FailedProof[] {
  if (question === undefined) return [{ rule: 'question-tells-nothing-apart', path, message: NOTHING_APART }];
  const alike = answersAlike(question);
  return alike === undefined ? [] : [{ rule: 'answers-alike', path, message: alike }];
}

const NOTHING_APART =
  'every misconception would answer this as the reference does, so it is never asked: ask for something else';

// An option is known by its id alone.
function answersAlike({ about }: Question): string | undefined {
  if (about === undefined) return undefined;
  const answers = (['reference', ...misconceptions] as const).flatMap((mind) => answersOf(mind, about));
  for (const { id, text } of answers) {
    const other = answers.find((each) => each.id === id && each.text !== text);
    if (other !== undefined) return `“${text}” and “${other.text}” are taken for the same answer: let them differ more`;
  }
  return undefined;
}
