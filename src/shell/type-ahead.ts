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
