import type { Option } from '../questions/question.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { saidOf, type Item } from './item.ts';

/**
 * Why what was answered is not right, then the right answer, which a reason that stood behind it would seem to be about.
 * The reason is in the author's words, where there are any, else what is so in place of the likeliest belief. An answer
 * without a reason of its own, such as none at all, has that of the right one.
 */
export function feedbackOn(
  { options, right, because }: Item,
  given: Option | undefined,
  [belief]: readonly Misconception[],
): string {
  const text = options.find(({ id }) => id === right)?.text ?? right;
  const answer = `The right answer: ${text}${/[.!?]$/.test(text) ? '' : '.'}`;
  const why = saidOf(because, given?.id ?? right) ?? saidOf(because, right) ?? (belief && truthIn(belief));
  return why === undefined ? answer : `${why} ${answer}`;
}

const truthIn = ({ truth, reference }: Misconception): string => `${truth} (${reference})`;
