import type { EventOf } from './event-of.ts';
import { sides, wrap } from './layout.ts';
import type { Look } from './look.ts';
import { prose } from './markdown.ts';
import { cited } from './page.ts';

/** The answer to a question in words: what was chosen, which one is right, and why. */
export function worded({ given, right, because }: EventOf<'worded'>, look: Look): string[] {
  return [...prose(verdict(given, right, look), look), ...feedback(because, look)];
}

function verdict(given: EventOf<'worded'>['given'], right: EventOf<'worded'>['right'], look: Look): string {
  if (given?.id === right.id) return `As you answered: ${quoted(right.text, look)}.`;
  const answer = `The answer is ${quoted(right.text, look)}.`;
  return given === undefined ? answer : `You answered ${quoted(given.text, look)}. ${answer}`;
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
