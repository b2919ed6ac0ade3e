import type { Question } from '../../questions/question.ts';

/** The id that an answer goes by now, where progress was kept by an earlier version that had another for it. */
export function presentId({ options }: Question, kept: string): string {
  const present = PRESENT.get(kept);
  const isMeant = present !== undefined && options.some(({ id }) => id === present);
  return isMeant && !options.some(({ id }) => id === kept) ? present : kept;
}

// Once told apart, where a server may answer with either.
const PRESENT: ReadonlyMap<string, string> = new Map([
  ['status-200', 'status-200-or-204'],
  ['status-204', 'status-200-or-204'],
]);
