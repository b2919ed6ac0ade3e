/** What a terminal sends before and after a paste, where it was asked to. */
export const PASTE = { begins: '\u001b[200~', ends: '\u001b[201~' } as const;
/** What asks a terminal to tell pastes from keys, and not to any more. */
export const PASTE_MODE = { on: '\u001b[?2004h', off: '\u001b[?2004l' } as const;

// In a line that is being edited, these stand for what cannot be part of a line. They are noncharacters (Unicode §23.7),
// which nobody can type, and each is one column wide, so that the cursor keeps its place.
const NEW_LINE = '\ufdd0';
const TAB = '\ufdd1';

/** Text of any number of lines as one line. A last line's end is left out; control characters are too. */
export function asLine(text: string): string {
  return text
    .replace(/(?:\r\n?|\n)$/, '')
    .replaceAll(/[\ufdd0-\ufdef]/g, '')
    .replaceAll(/\r\n?|[\n\u2028\u2029]/g, NEW_LINE)
    .replaceAll('\t', TAB)
    .replaceAll(/\p{Cc}/gu, '');
}

/** The text that `asLine` made a line of. */
export function fromLine(line: string): string {
  return line.replaceAll(NEW_LINE, '\n').replaceAll(TAB, '\t');
}

/** A line as it is shown: each mark is one column wide too. */
export function shownLine(line: string, unicode: boolean): string {
  return line.replaceAll(NEW_LINE, unicode ? '⏎' : '|').replaceAll(TAB, unicode ? '⇥' : ' ');
}
