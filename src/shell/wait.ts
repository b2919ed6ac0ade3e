import { setTimeout } from 'node:timers/promises';

/** Lets time pass: so many milliseconds, or until `ended`, whichever comes first. */
export type Wait = (ms: number, ended: AbortSignal) => Promise<void>;

export const wait: Wait = async (ms, ended) => {
  try {
    await setTimeout(ms, undefined, { signal: ended });
  } catch {
    // Aborted, the only way for it to fail: the time is over all the same.
  }
};
