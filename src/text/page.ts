import { hang, inside, leadOf, margin, sides, under, wrap } from './layout.ts';
import type { Look } from './look.ts';

/** The look of what a tutor's screen says between its margins: on a wide one, no line runs further than the eye goes back. */
function page(look: Look): Look {
  const between = inside(look);
  return { ...between, columns: Math.min(between.columns, MAX_PAGE_WIDTH) };
}

const MAX_PAGE_WIDTH = 96;

/** Lines made for the page, set within the margins of the screen. */
export function framed(look: Look, lines: (look: Look) => readonly string[]): string[] {
  return lines(page(look)).map((each) => (margin(look) + each).trimEnd());
}

/** Tells whether a page is too narrow for two columns: text is then read from above to below, with small gaps. */
export function isNarrow({ columns }: Look): boolean {
  return columns < 56;
}

/**
 * Sets two texts at the two ends of a line, the right one on the last line that the left one takes. Read out, one
 * comes after the other.
 */
export function opposite(left: string, right: string, look: Look, indent = leadOf(left)): string[] {
  const { columns, plain } = look;
  if (plain) return [left, right].flatMap((each) => (each === '' ? [] : wrap(each, columns)));
  const [last = '', ...above] = wrap(left.trimStart(), columns, { first: leadOf(left), rest: indent }).reverse();
  return [...above.reverse(), ...sides(last, right, columns)];
}

/** A step to the right for what belongs to the line above it. Read out, and where there is no room, there is none. */
export function indented(look: Look, lines: (look: Look) => readonly string[]): string[] {
  const lead = look.plain ? '' : isNarrow(look) ? '  ' : '    ';
  const shown = hang(under(lead), look.columns, (columns) => lines({ ...look, columns }));
  return shown.join('') === '' ? [] : shown;
}

/** Sentences as one paragraph. */
export function sentences(look: Look, ...each: readonly string[]): string[] {
  const text = each.filter((sentence) => sentence !== '').join(' ');
  return text === '' ? [] : wrap(text, Math.min(look.columns, MEASURE));
}

const MEASURE = 76;

/** Blocks of lines with an empty line between each two. A block without lines is left out. */
export function spaced(...blocks: readonly (readonly string[])[]): string[] {
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));
}

/** A reference as this screen can show it: `§` is a word where there is nothing but words, or nothing but ASCII. */
export function cited(text: string, { plain, unicode }: Look): string {
  return plain || !unicode ? text.replaceAll('§', 'section ') : text;
}
