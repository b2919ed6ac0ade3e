import { widthOf } from './layout.ts';
import { marks, type Look } from './look.ts';
import { line } from './safe.ts';

const plural = new Intl.PluralRules('en-GB');

/** The form that fits a number of things: for one of them, or for any other number. */
export function byNumber<T>(count: number, forms: Readonly<Record<'one' | 'other', T>>): T {
  return plural.select(count) === 'one' ? forms.one : forms.other;
}

/** A text as it begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A text on one line of at most so many columns, made safe. What is cut off leaves an ellipsis: nothing goes unseen. Read
 * out, where there are no columns, it is whole but for what nobody would listen to, and has to be wrapped.
 */
export function shortened(text: string, columns: number, look: Look): string {
  const whole = line(text.slice(0, MAX_SHOWN_LENGTH));
  if (text.length <= MAX_SHOWN_LENGTH && (look.plain || widthOf(whole) <= columns)) return whole;
  if (look.plain) return `${whole}... (the rest is left out)`;
  const { ellipsis } = marks(look);
  const room = columns - widthOf(ellipsis);
  let kept = '';
  for (const { segment } of graphemes.segment(whole)) {
    if (widthOf(kept + segment) > room) break;
    kept += segment;
  }
  return kept.trimEnd() + ellipsis;
}

// More than any line holds. Contents may be as long as a mebibyte.
const MAX_SHOWN_LENGTH = 1000;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Things listed in a sentence: `a, b and c`. */
export function listed(things: readonly string[]): string {
  return conjunction.format(things);
}
