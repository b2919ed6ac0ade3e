import { PASTE } from './paste.ts';

/** What a person did at the keyboard. `end` is Ctrl-D, `interrupt` Ctrl-C. */
export type Stroke =
  | { readonly kind: 'keys'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'enter' | 'end' | 'interrupt' };

/** The strokes of a text, and what may be the beginning of one that is still to come. */
export interface Strokes {
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

/** Whether what is left of a text is a paste without its end. */
export function isPaste(rest: string): boolean {
  return rest.startsWith(PASTE.begins);
}

/** What Ctrl-C sends. */
export const INTERRUPT = '\u0003';

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
