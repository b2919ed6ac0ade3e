import type { EventOf } from './event-of.ts';
import { sides, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { prose } from '../text/markdown.ts';
import { cited } from '../text/page.ts';

/** The answer to a question in words: a choice and, right behind it, its own reason; the right one last, where it is another. */
export function worded({ given, right, because }: EventOf<'worded'>, look: Look): string[] {
  const reason = feedback(because, look);
  const answer = prose(`The answer is ${quoted(right.text, look)}.`, look);
  if (given === undefined) return [...answer, ...reason];
  if (given.id === right.id) return [...prose(`As you answered: ${quoted(right.text, look)}.`, look), ...reason];
  return [...prose(`You answered ${quoted(given.text, look)}.`, look), ...reason, ...answer];
}

function quoted(text: string, { plain, unicode }: Look): string {
  const words = text.replace(/\.$/, '');
  return unicode && !plain ? `“${words}”` : `"${words}"`;
}

// Sections that end a text go to the right, as they do where the feedback is computed; any others stay in the sentence.
function feedback(because: string, look: Look): string[] {
  const [, text = because, sections] = /^(.*[.!?]) (§[\d.]+(?:, §[\d.]+)*)$/su.exec(because.trim()) ?? [];
  const [last = '', ...above] = prose(cited(text, look), look).reverse();
  if (sections === undefined) return [...above.reverse(), last];
  const source = look.paint.faint(cited(`RFC 9110 ${sections}`, look));
  const end = look.plain ? [last, ...wrap(source, look.columns)] : sides(last, source, look.columns);
  return [...above.reverse(), ...end];
}
