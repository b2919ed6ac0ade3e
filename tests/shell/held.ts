import type { Wait } from '../../src/shell/server/wait.ts';

/** Time that passes only when a test says so. */
export interface Held {
  readonly wait: Wait;
  /** Settles once so many have come to wait, those released among them, for so many milliseconds each. */
  readonly come: (count: number) => Promise<readonly number[]>;
  /** Lets the one go that came as the nth, counted from 1. */
  readonly release: (nth: number) => void;
}

export function held(): Held {
  const waits: { readonly ms: number; readonly over: () => void }[] = [];
  const watchers = new Set<() => void>();
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        waits.push({ ms, over: resolve });
        for (const watcher of watchers) watcher();
      }),
    come: (count) =>
      new Promise((resolve) => {
        const watcher = (): void => {
          if (waits.length >= count) resolve(waits.map(({ ms }) => ms));
        };
        watchers.add(watcher);
        watcher();
      }),
    release: (nth) => waits[nth - 1]?.over(),
  };
}
