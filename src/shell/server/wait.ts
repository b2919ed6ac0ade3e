import { setImmediate, setTimeout } from 'node:timers/promises';

/** Lets whatever is due have its turn, such as the handler of a signal. */
export async function breathe(): Promise<void> {
  await setImmediate();
}

/** Lets time pass: so many milliseconds, or until `ended`, whichever comes first. */
export type Wait = (ms: number, ended: AbortSignal) => Promise<void>;

export const wait: Wait = async (ms, ended) => {
  try {
    await setTimeout(ms, undefined, { signal: ended });
  } catch {
    // Aborted, the only way for it to fail: the time is over all the same.
  }
};
