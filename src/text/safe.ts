/**
 * A text from the wire or a file with everything that would act on the terminal, or hide in it, made visible:
 * `␛`, `␍`, `<U+202E>`. Line ends stay, CRLF being one. A tab is two spaces, so that indented JSON stays indented
 * whatever the margin.
 */
export function safe(text: string): string {
  return visible(text.replaceAll('\r\n', '\n').replaceAll('\t', '  '));
}

/** The same for a place that has one line only: line ends show as `␤`, tabs as `␉`. */
export function line(text: string): string {
  return visible(text.replaceAll('\r\n', '\n')).replaceAll('\n', '␤');
}

function visible(text: string): string {
  return text.replaceAll(unseen, nameOf);
}

// Controls, half surrogate pairs, separators, and all that draws nothing or turns text around. What some writing needs
// stays where it needs it: variation selectors after an emoji, joiners after Arabic letters and Indic signs. A joiner
// between emoji does not: terminals disagree on how wide the family is, and a line would come out wider than counted.
const unseen = new RegExp(
  [
    String.raw`(?!\n|(?<=\p{Emoji})[\ufe0e\ufe0f]|(?<=(?![\ufe00-\ufe0f])[\p{M}\p{Script=Arabic}])[\u200c\u200d])`,
    String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
  ].join(''),
  'gu',
);

// U+2400 to U+2421 are pictures of the ASCII controls.
function nameOf(character: string): string {
  const code = Number(character.codePointAt(0));
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * A text of lines in which no line is a command to the runner of a CI job that logs it: GitHub takes `::name …` after leading
 * space, and both it and Azure Pipelines take `##[name …]` and `##vso[…]` anywhere in a line.
 */
export function inactive(text: string): string {
  return text.replaceAll(LEADING, '$1: :').replaceAll(ANYWHERE, '# #');
}

/** The two colons that would begin a command, after the space before them. */
export const LEADING = /^((?:[^\S\n\r\u2028\u2029]|\u0085)*)::/gm;

/** The two signs that would begin a command. */
export const ANYWHERE = /##(?=\w*\[)/g;

/**
 * A value as JSON that does nothing where it is printed: what would act on a terminal, hide in it, or command a CI job's runner
 * is escaped. Read again, it is the same value.
 */
export function jsonText(value: object, indent?: number): string {
  return JSON.stringify(value, undefined, indent)
    .replaceAll(UNSEEN, escaped)
    .replaceAll(ANYWHERE, String.raw`#\u0023`);
}

// JSON itself leaves these as they are.
const UNSEEN = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => escape(character.charCodeAt(at))).join('');
}

function escape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
