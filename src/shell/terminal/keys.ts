import { EventEmitter } from 'node:events';
import { asLine, type Stroke } from './strokes.ts';

/** Returns the input of a line editor. It is no terminal to it, so that it is ready at once and throws nothing away. */
export function keysFor(setRawMode: (raw: boolean) => void): EventEmitter {
  return Object.assign(new EventEmitter(), { setRawMode, resume: () => undefined, pause: () => undefined });
}

/**
 * Presses keys. Text is one key, however long, so that the line is painted once; nothing in a paste is a command. Returns
 * whether all of it fitted into the room that the line has left.
 */
export function press(keys: EventEmitter, stroke: Stroke, room = Infinity): boolean {
  switch (stroke.kind) {
    case 'paste':
      return pressText(keys, asLine(stroke.text), room);
    case 'keys':
      if (isTextOnly(stroke.text)) return pressText(keys, asLine(stroke.text), room);
      keys.emit('data', stroke.text);
      return true;
    case 'enter':
    case 'end':
    case 'interrupt':
      keys.emit('data', BYTES[stroke.kind]);
      return true;
  }
}

// Nobody types so much at once: it comes from a terminal that does not tell pastes from keys.
const MAX_TYPED = 256;

const isTextOnly = (text: string): boolean => text.length > MAX_TYPED || !/\p{Cc}/u.test(text);

function pressText(keys: EventEmitter, text: string, room: number): boolean {
  const fitting = text.slice(0, Math.max(0, room));
  if (fitting !== '' || text === '') {
    keys.emit('keypress', fitting, { sequence: fitting, ctrl: false, meta: false, shift: false });
  }
  return fitting.length === text.length;
}

const BYTES = { enter: '\r', end: '\u0004', interrupt: '\u0003' } as const;
