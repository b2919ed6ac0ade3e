import { PASTE } from './paste.ts';
import { INTERRUPT, isPaste, strokesIn, strokesLeft, type Stroke, type Strokes } from './strokes.ts';

export interface StrokeReader {
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

// What came before is not searched again: a paste may be long, and comes in many parts.
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
