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
  const start = text.indexOf(PASTE.begins);
  if (start === -1) return beforePaste(text);
  const end = text.indexOf(PASTE.ends, start);
  if (end === -1) return withinPaste(text, start);
  const after = strokesIn(text.slice(end + PASTE.ends.length));
  const paste: Stroke = { kind: 'paste', text: text.slice(start + PASTE.begins.length, end) };
  return { strokes: [...typed(text.slice(0, start)), paste, ...after.strokes], rest: after.rest };
}

function beforePaste(text: string): Strokes {
  const cut = text.search(/\u001b(?:\[(?:2(?:00?)?)?)?$/);
  return cut === -1
    ? { strokes: typed(text), rest: '' }
    : { strokes: typed(text.slice(0, cut)), rest: text.slice(cut) };
}

// Should the end of a paste get lost, Ctrl-C must still be heard.
function withinPaste(text: string, start: number): Strokes {
  return text.includes('\u0003', start)
    ? { strokes: [{ kind: 'interrupt' }], rest: '' }
    : { strokes: typed(text.slice(0, start)), rest: text.slice(start) };
}

/** The strokes of what stayed without an end for a while. A lone Escape means nothing; a paste is waited for. */
export function strokesLeft(rest: string): Strokes {
  return rest.startsWith(PASTE.begins)
    ? { strokes: [], rest }
    : { strokes: typed(rest.replace(/^\u001b$/, '')), rest: '' };
}

// A Tab completes nothing here, and would move the cursor to where the line editor does not expect it.
function typed(text: string): Stroke[] {
  const parts = text.replaceAll(/[\t\ufdd0-\ufdef]/g, '').match(STROKE) ?? [];
  return parts.map((part) => {
    if (part === '\u0003') return { kind: 'interrupt' };
    if (part === '\u0004') return { kind: 'end' };
    return ENTER.test(part) ? { kind: 'enter' } : { kind: 'keys', text: part };
  });
}

// The line editor takes line and paragraph separators for the end of a line too.
const ENTER = /^[\r\n\u2028\u2029]/;
const STROKE = /\r\n?|[\n\u2028\u2029\u0003\u0004]|[^\r\n\u2028\u2029\u0003\u0004]+/g;
