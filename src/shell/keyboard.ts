import type { EventEmitter } from 'node:events';
import { PASTE_MODE } from './paste.ts';
import { strokesIn, strokesLeft, type Stroke } from './strokes.ts';

/** Where the process hears of Ctrl-C from outside, of being brought back, and of its end: `process` is one. */
export type Signals = Pick<EventEmitter, 'on' | 'off' | 'emit'>;

/** A terminal to read from: `process.stdin` is one. */
export type KeyboardInput = Pick<NodeJS.ReadableStream, 'on' | 'off' | 'pause'> & {
  setRawMode?(raw: boolean): unknown;
  ref?(): unknown;
  unref?(): unknown;
};

export interface Terminal {
  readonly input: KeyboardInput;
  readonly output: NodeJS.WritableStream;
  readonly signals: Signals;
}

/** A terminal in raw mode from the first `listen` to the end. */
export interface Keyboard {
  /** Hands on strokes, an Enter being the last. What comes after it, or before anybody listens, waits for the next. */
  listen(press: (stroke: Stroke) => void): void;
  /** Lets the terminal be as others expect it while the process is stopped, and takes it back. */
  setRawMode(raw: boolean): void;
  /** Aborted at Ctrl-C, where the input ends, and by `close`. */
  readonly ended: AbortSignal;
  close(): void;
}

// So long may an escape sequence take to arrive in parts. Nobody types one.
const PARTS_MS = 100;
const CURSOR_SHOWN = '\u001b[?25h';
// The line editor paints a line that changes, so a character comes and goes.
const REPAINT: Stroke = { kind: 'keys', text: ' \u007f' };

/** The keyboard of a terminal. Nothing typed is lost between two prompts, and Ctrl-C is heard there too. */
export function keyboardOn({ input, output, signals }: Terminal): Keyboard {
  const waiting: Stroke[] = [];
  const ending = new AbortController();
  const decoder = new TextDecoder();
  let pressed: ((stroke: Stroke) => void) | undefined;
  let started = false;
  let drained = false;
  let rest = '';
  let parts: NodeJS.Timeout | undefined;

  const hears = [
    [input, 'data', take],
    [input, 'end', drain],
    // A terminal that is gone says EIO.
    [input, 'error', drain],
    [input, 'close', drain],
    [signals, 'SIGINT', close],
    [signals, 'SIGCONT', comeBack],
    [signals, 'exit', close],
  ] as const;

  function start(): void {
    started = true;
    for (const [emitter, event, hear] of hears) emitter.on(event, hear);
    raw(true);
  }

  function raw(on: boolean): void {
    input.setRawMode?.(on);
    output.write(on ? PASTE_MODE.on : PASTE_MODE.off);
  }

  function take(chunk: Uint8Array | string): void {
    clearTimeout(parts);
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    queue(strokesIn(rest + text));
    if (rest !== '')
      parts = setTimeout(() => {
        queue(strokesLeft(rest));
      }, PARTS_MS).unref();
  }

  function queue(read: ReturnType<typeof strokesIn>): void {
    rest = read.rest;
    waiting.push(...read.strokes);
    if (read.strokes.some(({ kind }) => kind === 'interrupt')) interrupt();
    else handOn();
  }

  // In raw mode the terminal makes no signal of Ctrl-C; whoever else would hear one hears it all the same.
  function interrupt(): void {
    if (pressed === undefined) signals.emit('SIGINT');
    close();
  }

  function drain(): void {
    drained = true;
    handOn();
  }

  function handOn(): void {
    for (let stroke = waiting.shift(); stroke !== undefined; stroke = waiting.shift()) {
      if (pressed === undefined) return void waiting.unshift(stroke);
      const press = pressed;
      if (stroke.kind === 'enter') rested();
      press(stroke);
    }
    if (drained && pressed !== undefined) close();
  }

  function rested(): void {
    pressed = undefined;
    input.unref?.();
  }

  // A shell leaves the terminal in its own mode; and libuv does nothing where it believes the mode to be right.
  function comeBack(): void {
    setImmediate(() => {
      if (ending.signal.aborted) return;
      raw(false);
      raw(true);
      pressed?.(REPAINT);
    });
  }

  function close(): void {
    if (ending.signal.aborted) return;
    pressed = undefined;
    clearTimeout(parts);
    if (started) leave();
    ending.abort();
  }

  function leave(): void {
    for (const [emitter, event, hear] of hears) emitter.off(event, hear);
    raw(false);
    output.write(CURSOR_SHOWN);
    input.ref?.();
    input.pause();
  }

  return {
    listen(press) {
      if (ending.signal.aborted) return;
      pressed = press;
      if (!started) start();
      input.ref?.();
      handOn();
    },
    setRawMode(on) {
      if (pressed !== undefined) raw(on);
    },
    ended: ending.signal,
    close,
  };
}
