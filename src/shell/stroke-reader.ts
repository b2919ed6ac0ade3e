import { strokesIn, strokesLeft, type Stroke, type Strokes } from './strokes.ts';

export interface StrokeReader {
  readonly take: (chunk: Uint8Array | string) => void;
  readonly stop: () => void;
}

// So long may an escape sequence take to arrive in parts; what stays a part was an Escape.
const PARTS_MS = 100;

/** Reads strokes from chunks, wherever those are cut, and hands them on. */
export function strokeReader(hear: (strokes: readonly Stroke[]) => void): StrokeReader {
  const decoder = new TextDecoder();
  let rest = '';
  let parts: NodeJS.Timeout | undefined;

  function handOn(read: Strokes): void {
    rest = read.rest;
    hear(read.strokes);
  }

  return {
    take: (chunk) => {
      clearTimeout(parts);
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      handOn(strokesIn(rest + text));
      parts = setTimeout(() => {
        handOn(strokesLeft(rest));
      }, PARTS_MS);
    },
    stop: () => {
      clearTimeout(parts);
    },
  };
}
