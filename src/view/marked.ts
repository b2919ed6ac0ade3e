import { NOT_SURE } from '../questions/question.ts';
import type { Marked } from '../lesson/learner.ts';
import { numberAsked, spoken, wordsFor } from './answer-words.ts';
import { beside } from './beside.ts';
import type { EventOf } from './event-of.ts';
import type { Look } from './look.ts';
import { sentences } from './page.ts';

/** A prediction against what happened; where it did not, with the server that it would have been right on. */
export function marked({ marked: answer, beside: other }: EventOf<'marked'>, look: Look): string[] {
  return [...verdict(answer, look), ...(other === undefined ? [] : beside(answer, other, look))];
}

function verdict({ question, given, right, observed }: Marked, look: Look): string[] {
  if (question.about === undefined) return [];
  const { ask, scenario } = question.about;
  const words = wordsFor(ask);
  const number = numberAsked(ask, scenario);
  if (right) return sentences(look, words.asExpected(spoken(observed), ask, number));
  const happened = look.paint.strong(words.happened(spoken(observed), ask, number));
  const isOffered = question.options.some(({ id }) => id === observed.id);
  return sentences(
    look,
    answered(words, given),
    happened,
    isOffered ? '' : 'That was not among the answers to choose.',
  );
}

function answered({ expected }: ReturnType<typeof wordsFor>, given: Marked['given']): string {
  if (given === undefined) return 'Skipped.';
  return given.id === NOT_SURE.id ? 'You were not sure.' : expected(spoken(given));
}
