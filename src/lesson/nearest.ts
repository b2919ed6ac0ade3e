import { closest, distance } from 'fastest-levenshtein';

/** The word that was probably meant: one that begins with what was written, or is a slip or two away from it. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const [first] = known;
  if (first === undefined) return undefined;
  const begun = written.length >= SHORT ? known.filter((word) => word.startsWith(written)) : [];
  if (begun.length === 1) return begun[0];
  const candidate = closest(written, known);
  return isNear(written, candidate) ? candidate : undefined;
}

/** Whether one word may be another, misspelt. */
export function isNear(written: string, word: string): boolean {
  const most = Math.min(written.length, word.length) < SHORT && !hasSameLetters(written, word) ? 1 : 2;
  return distance(written, word) <= most;
}

// In a shorter word, two slips make any other word.
const SHORT = 4;

// Two letters that changed places are one slip, though two changes.
function hasSameLetters(one: string, other: string): boolean {
  return Array.from(one).sort().join('') === Array.from(other).sort().join('');
}
