import type { EventEmitter } from 'node:events';
import { EXIT, type ExitCode } from '../../exit.ts';

/** The way in which the tutor is told from outside to end. */
export interface Shutdown {
  /** Settles with the code to end with, when a signal says so; fails with an error that nobody caught. */
  readonly code: Promise<ExitCode>;
  /** Tells whether the end has come, from outside or by `unlisten`. */
  readonly hasCome: () => boolean;
  readonly unlisten: () => void;
}

/** Listens for the first signal, or error that nobody caught: `process` tells of both. A second one is left to Node. */
export function shutdownBy(signals: Pick<EventEmitter, 'on' | 'off'>): Shutdown {
  const over = new AbortController();
  const unlisten = (): void => {
    over.abort();
  };
  const hear = (event: string, settle: (error: unknown) => void): void => {
    const listener = (error: unknown): void => {
      settle(error);
      // Not sooner: whoever counts the listeners of a signal that is being told now would kill the process.
      queueMicrotask(unlisten);
    };
    signals.on(event, listener);
    over.signal.addEventListener('abort', () => signals.off(event, listener));
  };
  const code = new Promise<ExitCode>((resolve, reject) => {
    for (const [name, meant] of SIGNALS) {
      hear(name, () => {
        resolve(meant);
      });
    }
    hear('uncaughtException', reject);
  });
  return { code, hasCome: () => over.signal.aborted, unlisten };
}

const SIGNALS = [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
  ['SIGHUP', EXIT.terminated],
] as const;
