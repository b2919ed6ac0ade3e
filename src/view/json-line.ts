/** One JSON object on a line, in which no character acts on a terminal or hides in it. It stays the same text, escaped. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value).replaceAll(UNSEEN, escaped)}\n`;
}

// What JSON leaves as it is: C1 controls, separators, and what draws nothing or turns text around.
const UNSEEN = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => unit(character.charCodeAt(at))).join('');
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
