import type { TextFlaw } from './yaml-text.ts';

/** The first mark that a merge left in a text. */
export function conflictIn(text: string): TextFlaw | undefined {
  const mark = /^(?:<{7}|>{7}|\|{7}|={7})(?= |\r?$)/m.exec(text);
  return mark === null ? undefined : { at: mark.index, message: CONFLICT };
}

const CONFLICT = 'a merge left this mark: keep the lines of one side, and take out all of <<<<<<<, ======= and >>>>>>>';
