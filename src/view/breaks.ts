import stringWidth from 'string-width';

// A word joiner takes no column, and is in no text that was made safe. The space after it is where a line may end.
const JOINER = '\u2060';
const BREAK = `${JOINER} `;

// After the comma between two members or elements.
const BETWEEN = /(?<=["\d\]}el]),(?=["{[\d-])/g;

/** A text that says where lines of so many columns may end: within JSON too long for one, after a comma; never before a %. */
export function withBreaks(text: string, columns: number): string {
  return text
    .replaceAll(/(?<=\d) %/g, '\u00a0%')
    .replaceAll(/[^ \n]+/g, (word) => (isTooLong(word, columns) ? word.replaceAll(BETWEEN, `,${BREAK}`) : word));
}

function isTooLong(word: string, columns: number): boolean {
  return word.search(BETWEEN) >= 0 && stringWidth(word) > columns;
}

/** A line of such a text as it is shown. */
export function withoutBreaks(line: string): string {
  return line.replaceAll(BREAK, '').replaceAll(JOINER, '').replaceAll('\u00a0%', ' %');
}
