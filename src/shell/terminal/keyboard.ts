import type { EventEmitter } from 'node:events';
import { PASTE_MODE, strokeReader, type Stroke } from './strokes.ts';

/** The source that tells the process of Ctrl-C from outside, of being continued, and of its end: `process` is one. */
export type Signals = Pick<EventEmitter, 'on' | 'off' | 'emit'>;

/** The input that a person types into: `process.stdin` is one. */
type KeyboardInput = Pick<NodeJS.ReadableStream, 'on' | 'off' | 'pause' | 'resume'> & {
  setRawMode?(raw: boolean): unknown;
};

export interface Terminal {
  readonly input: KeyboardInput;
  readonly output: NodeJS.WritableStream;
  readonly signals: Signals;
}

export interface Keyboard {
  /** Hands on the strokes of one input, to the Enter that ends it. */
  readonly listen: (press: (stroke: Stroke) => void) => void;
  /** Gives the terminal back while the process is stopped, and takes it again. */
  readonly setRawMode: (raw: boolean) => void;
  /** Aborted by Ctrl-C, and by `close`. */
  readonly ended: AbortSignal;
  readonly close: () => void;
}

const CURSOR_SHOWN = '\u001b[?25h';
// A line editor paints a line when it changes, so a character comes and goes.
const REPAINT: Stroke = { kind: 'keys', text: ' \u007f' };

/** The keyboard of a terminal, in raw mode until it is closed: between two prompts too, nothing typed is lost or echoed. */
export function keyboardOn({ input, output, signals }: Terminal): Keyboard {
  const ending = new AbortController();
  const ahead = typeAhead();
  const reader = strokeReader(hear);
  const heard = [
    [input, 'data', reader.take],
    ...['end', 'error', 'close'].map((event) => [input, event, runOut] as const),
    // The prompts kill the process by a signal that nobody but they listen to.
    ...['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => [signals, name, close] as const),
    [signals, 'SIGCONT', comeBack],
    [signals, 'exit', close],
  ] as const;

  // In raw mode Ctrl-C is a key, and one that does not wait. Where it ends no prompt, whoever else hears of it must.
  function hear(strokes: readonly Stroke[]): void {
    if (!strokes.some(({ kind }) => kind === 'interrupt')) ahead.add(strokes);
    else if (ahead.isHeard()) close();
    else signals.emit('SIGINT');
  }

  // Input typed before still counts. A terminal that is gone says EIO.
  function runOut(): void {
    ahead.add([{ kind: 'interrupt' }]);
  }

  // By now the shell has given the terminal its own mode, and libuv sets none that it believes to be set.
  function comeBack(): void {
    setImmediate(() => {
      if (ending.signal.aborted) return;
      setRawMode(false);
      setRawMode(true);
      if (ahead.isHeard()) ahead.add([REPAINT]);
    });
  }

  function setRawMode(raw: boolean): void {
    input.setRawMode?.(raw);
    output.write(raw ? PASTE_MODE.on : PASTE_MODE.off);
  }

  function close(): void {
    if (ending.signal.aborted) return;
    reader.stop();
    ahead.stop();
    setRawMode(false);
    output.write(CURSOR_SHOWN);
    input.pause();
    ending.abort();
    // Not sooner: else a signal that is being told now would seem to have one listener less.
    queueMicrotask(unlisten);
  }

  function unlisten(): void {
    for (const [emitter, event, listener] of heard) emitter.off(event, listener);
  }

  for (const [emitter, event, listener] of heard) emitter.on(event, listener);
  setRawMode(true);
  input.resume();
  return {
    listen: ahead.listen,
    setRawMode: (raw) => {
      if (ahead.isHeard()) setRawMode(raw);
    },
    ended: ending.signal,
    close,
  };
}

/** Strokes on their way to whoever listens. */
interface TypeAhead {
  readonly add: (strokes: readonly Stroke[]) => void;
  /** Hands on strokes, an Enter being the last. What comes after it, or before anybody listens, waits for the next. */
  readonly listen: (press: (stroke: Stroke) => void) => void;
  readonly isHeard: () => boolean;
  readonly stop: () => void;
}

/** Keeps what is typed before it is asked for: a line editor reads all that it is given, and forgets what it does not use. */
export function typeAhead(): TypeAhead {
  let waiting: Stroke[] = [];
  let next = 0;
  let press: ((stroke: Stroke) => void) | undefined;

  function handOn(): void {
    for (let to = press; to !== undefined; to = press) {
      const stroke = waiting[next];
      if (stroke === undefined) return;
      next += 1;
      if (next === waiting.length) forget();
      if (stroke.kind === 'enter') press = undefined;
      to(stroke);
    }
  }

  function forget(): void {
    waiting = [];
    next = 0;
  }

  return {
    add: (strokes) => {
      for (const stroke of strokes) waiting.push(stroke);
      handOn();
    },
    listen: (to) => {
      press = to;
      handOn();
    },
    isHeard: () => press !== undefined,
    stop: () => {
      press = undefined;
    },
  };
}
