import type { Stroke } from './strokes.ts';

/** Strokes on their way to whoever listens. */
export interface TypeAhead {
  readonly add: (strokes: readonly Stroke[]) => void;
  /** Hands on strokes, an Enter being the last. What comes after it, or before anybody listens, waits for the next. */
  readonly listen: (press: (stroke: Stroke) => void) => void;
  readonly isHeard: () => boolean;
  readonly stop: () => void;
}

/** Keeps what is typed before it is asked for: a line editor reads all that it is given, and forgets what it does not use. */
export function typeAhead(): TypeAhead {
  const waiting: Stroke[] = [];
  let press: ((stroke: Stroke) => void) | undefined;

  function handOn(): void {
    for (let to = press; to !== undefined; to = press) {
      const stroke = waiting.shift();
      if (stroke === undefined) return;
      if (stroke.kind === 'enter') press = undefined;
      to(stroke);
    }
  }

  return {
    add: (strokes) => {
      waiting.push(...strokes);
      handOn();
    },
    listen: (next) => {
      press = next;
      handOn();
    },
    isHeard: () => press !== undefined,
    stop: () => {
      press = undefined;
    },
  };
}
