import { EventEmitter } from 'node:events';
import { asLine } from './paste.ts';
import type { Stroke } from './strokes.ts';

/** What a line editor reads from. It is no terminal to it, so that it is ready at once and throws nothing away. */
export function keysFor(setRawMode: (raw: boolean) => void): EventEmitter {
  return Object.assign(new EventEmitter(), { setRawMode, resume: () => undefined, pause: () => undefined });
}

/** Presses keys. A paste is one, so that the line is painted once, and nothing in it is a command. */
export function press(keys: EventEmitter, stroke: Stroke): void {
  switch (stroke.kind) {
    case 'paste': {
      const text = asLine(stroke.text);
      keys.emit('keypress', text, { sequence: text, ctrl: false, meta: false, shift: false });
      break;
    }
    case 'keys':
      keys.emit('data', stroke.text);
      break;
    case 'enter':
    case 'end':
    case 'interrupt':
      keys.emit('data', BYTES[stroke.kind]);
  }
}

const BYTES = { enter: '\r', end: '\u0004', interrupt: '\u0003' } as const;
