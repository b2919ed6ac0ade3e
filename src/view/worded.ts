import type { EventOf } from './event-of.ts';
import type { Look } from './look.ts';
import { prose } from './markdown.ts';
import { cited, sentences } from './page.ts';

/** The answer to a question in words: what is to be said of the choice, and which one is right. */
export function worded({ given, right, because }: EventOf<'worded'>, look: Look): string[] {
  const feedback = prose(cited(because, look), look);
  if (given?.id === right.id) return [...prose(`As you answered: ${full(right.text)}`, look), ...feedback];
  const answer = prose(`The answer: ${full(right.text)}`, look);
  if (given === undefined) return [...answer, ...feedback];
  return [...sentences(look, 'That is not so.'), ...feedback, ...answer];
}

function full(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
