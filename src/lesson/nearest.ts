import { closest, distance } from 'fastest-levenshtein';

/** The word that was probably meant: the one that begins with what was written, or one that is near it. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const [first] = known;
  if (first === undefined) return undefined;
  const begun = written.length >= SHORTEST_BEGINNING ? known.filter((word) => word.startsWith(written)) : [];
  if (begun.length === 1) return begun[0];
  const candidate = closest(written, known);
  return isNear(written, candidate) ? candidate : undefined;
}

// Two letters begin any other word.
const SHORTEST_BEGINNING = 3;

/** Tells whether one word may be another, misspelt: by a slip or two, and with no more than a third of its letters. */
export function isNear(written: string, word: string): boolean {
  const longer = Math.max(written.length, word.length);
  return slipsBetween(written, word) <= Math.min(2, Math.floor(longer / 3));
}

// Two letters that changed places are one slip, though two changes.
function slipsBetween(one: string, other: string): number {
  const changes = distance(one, other);
  return changes === 2 && hasSameLetters(one, other) ? 1 : changes;
}

function hasSameLetters(one: string, other: string): boolean {
  return Array.from(one).sort().join('') === Array.from(other).sort().join('');
}
