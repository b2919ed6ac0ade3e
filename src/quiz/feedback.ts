import type { Option } from '../questions/question.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { saidOf, type Item } from './item.ts';

/** The right answer, and why: in the author's words where there are any, else what is so in place of the likeliest belief. */
export function feedbackOn(
  { options, right, because }: Item,
  given: Option | undefined,
  [belief]: readonly Misconception[],
): string {
  const text = options.find(({ id }) => id === right)?.text ?? right;
  const answer = `The right answer: ${text}${/[.!?]$/.test(text) ? '' : '.'}`;
  const why = saidOf(because, given?.id ?? right) ?? saidOf(because, right) ?? (belief && truthIn(belief));
  return why === undefined ? answer : `${answer} ${why}`;
}

const truthIn = ({ truth, reference }: Misconception): string => `${truth} (${reference})`;
