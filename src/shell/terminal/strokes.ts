/** An act of a person at the keyboard. `end` is Ctrl-D, `interrupt` Ctrl-C. */
export type Stroke =
  | { readonly kind: 'keys'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'enter' | 'end' | 'interrupt' };

/** The strokes of a text, and what may be the beginning of one that is still to come. */
interface Strokes {
  readonly strokes: readonly Stroke[];
  readonly rest: string;
}

/** Reads what a terminal in raw mode sends. */
export function strokesIn(text: string): Strokes {
  const strokes: Stroke[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(PASTE.begins, from);
    const end = start === -1 ? -1 : text.indexOf(PASTE.ends, start);
    if (end === -1) {
      const last = start === -1 ? beforePaste(text.slice(from)) : withinPaste(text, from, start);
      for (const stroke of last.strokes) strokes.push(stroke);
      return { strokes, rest: last.rest };
    }
    for (const stroke of typed(text.slice(from, start))) strokes.push(stroke);
    strokes.push({ kind: 'paste', text: text.slice(start + PASTE.begins.length, end) });
    from = end + PASTE.ends.length;
  }
}

// No terminal sends a longer sequence for a key.
const UNFINISHED = /\u001b(?:O|\[[\d;]{0,16})?$/;

function beforePaste(text: string): Strokes {
  const cut = text.search(UNFINISHED);
  return cut === -1
    ? { strokes: typed(text), rest: '' }
    : { strokes: typed(text.slice(0, cut)), rest: text.slice(cut) };
}

// Should the end of a paste get lost, Ctrl-C must still be heard.
function withinPaste(text: string, from: number, start: number): Strokes {
  return text.includes(INTERRUPT, start)
    ? { strokes: [{ kind: 'interrupt' }], rest: '' }
    : { strokes: typed(text.slice(from, start)), rest: text.slice(start) };
}

/** The strokes of what stayed without an end for a while. A lone Escape means nothing; a paste is waited for. */
export function strokesLeft(rest: string): Strokes {
  return isPaste(rest) ? { strokes: [], rest } : { strokes: typed(rest.replace(/^\u001b$/, '')), rest: '' };
}

/** Tells whether the rest of a text is a paste without its end. */
function isPaste(rest: string): boolean {
  return rest.startsWith(PASTE.begins);
}

/** The character that Ctrl-C sends. */
const INTERRUPT = '\u0003';

// A Tab completes nothing here, and would move the cursor to where the line editor does not expect it.
function typed(text: string): Stroke[] {
  const parts = text.replaceAll(/[\t\ufdd0-\ufdef]/g, '').match(STROKE) ?? [];
  return parts.map((part) => {
    if (part === INTERRUPT) return { kind: 'interrupt' };
    if (part === '\u0004') return { kind: 'end' };
    return ENTER.test(part) ? { kind: 'enter' } : { kind: 'keys', text: part };
  });
}

// The line editor takes line and paragraph separators for the end of a line too.
const ENTER = /^[\r\n\u2028\u2029]/;
const STROKE = /\r\n?|[\n\u2028\u2029\u0003\u0004]|[^\r\n\u2028\u2029\u0003\u0004]+/g;

interface StrokeReader {
  readonly take: (chunk: Uint8Array | string) => void;
  readonly stop: () => void;
}

// So long may an escape sequence take to arrive in parts; what stays a part was an Escape.
const PARTS_MS = 100;

/** Reads strokes from chunks, wherever those are cut, and hands them on. */
export function strokeReader(
  hear: (strokes: readonly Stroke[]) => void,
  read: (text: string) => Strokes = strokesIn,
): StrokeReader {
  const decoder = new TextDecoder();
  let rest = '';
  let paste: OpenPaste | undefined;
  let parts: NodeJS.Timeout | undefined;

  function handOn(found: Strokes): void {
    rest = found.rest;
    paste = isPaste(rest) ? openPaste(rest) : undefined;
    hear(found.strokes);
  }

  return {
    take: (chunk) => {
      clearTimeout(parts);
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      if (paste?.goesOn(text) === true) return;
      handOn(read((paste?.text() ?? rest) + text));
      if (paste !== undefined) return;
      parts = setTimeout(() => {
        handOn(strokesLeft(rest));
      }, PARTS_MS);
    },
    stop: () => {
      clearTimeout(parts);
    },
  };
}

/** A paste whose end is still to come. */
interface OpenPaste {
  /** Takes a text that ends neither the paste nor all; any other is not taken. */
  readonly goesOn: (text: string) => boolean;
  readonly text: () => string;
}

// Text that came before is not searched again: a paste may be long, and comes in many parts.
function openPaste(begun: string): OpenPaste {
  const parts = [begun];
  let tail = begun.slice(-PASTE.ends.length);
  return {
    goesOn: (text) => {
      const searched = tail + text;
      if (searched.includes(PASTE.ends) || text.includes(INTERRUPT)) return false;
      parts.push(text);
      tail = searched.slice(-PASTE.ends.length);
      return true;
    },
    text: () => parts.join(''),
  };
}

/** The codes that a terminal sends before and after a paste, if it was asked to. */
const PASTE = { begins: '\u001b[200~', ends: '\u001b[201~' } as const;
/** The codes that ask a terminal to tell pastes from keys, and not to any more. */
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
