import { closeSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs';
import { codeOf, systemError } from './system-error.ts';
import { readOrdinary } from './text-file.ts';

/** The process that takes a lock, and how it asks after others: `process` is one. */
export interface Self {
  readonly pid: number;
  kill(pid: number, signal: 0): unknown;
}

/** The time in milliseconds since 1970, and a way to let some pass while the whole process stands still. */
export interface Clock {
  now(): number;
  pause(milliseconds: number): void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  pause: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

/** A file that exists while one process works on what it guards, and holds its id. */
export interface FileLock {
  readonly path: string;
  readonly self: Self;
  readonly clock: Clock;
}

// Work under a lock takes some milliseconds: what is left of these was left behind.
const OLDEST_MS = 10_000;
const OLDEST_WITHOUT_PID_MS = 1_000;
const STEP_MS = 10;
const STEPS = 200;

/**
 * Does work that no two processes may do at once, and gives what it gives. Waits 2 s at most, then throws `ELOCKED`.
 * Locks of dead processes are taken over, and those older than 10 s, whose process stands still: it must ask `isHeld`.
 */
export function holdingLock<T>(lock: FileLock, work: () => T): T {
  acquire(lock);
  try {
    return work();
  } finally {
    if (isHeld(lock)) rmSync(lock.path, { force: true });
  }
}

/** Tells whether this process still has the lock, which another may have taken over. */
export function isHeld({ path, self }: FileLock): boolean {
  return ifThere(() => holderOf(path)) === self.pid;
}

/** Tells whether a process exists, even if it is another user's. */
export function isAlive(pid: number, self: Self): boolean {
  try {
    self.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function acquire(lock: FileLock): void {
  for (let step = 0; !create(lock); step += 1) {
    if (step === STEPS) throw systemError('ELOCKED');
    if (isStale(lock)) takeOver(lock);
    else lock.clock.pause(STEP_MS);
  }
}

function create({ path, self }: FileLock): boolean {
  const file = opened(path);
  if (file === undefined) return false;
  try {
    writeSync(file, String(self.pid));
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number | undefined {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
}

// A clock can be set back, so that a lock is of a time to come: it is as old as it is far from now.
function isStale({ path, self, clock }: FileLock): boolean {
  return (
    ifThere(() => {
      const age = Math.abs(clock.now() - lstatSync(path).mtimeMs);
      const holder = holderOf(path);
      if (holder === undefined) return age > OLDEST_WITHOUT_PID_MS;
      return age > OLDEST_MS || !isAlive(holder, self);
    }) ?? false
  );
}

/** The process whose number a lock holds; `undefined` where it holds none, or is no file that could. */
function holderOf(path: string): number | undefined {
  try {
    const text = new TextDecoder().decode(readOrdinary(path, MAX_PID_DIGITS));
    return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
  } catch (error) {
    if (NO_LOCKS.includes(codeOf(error))) return undefined;
    throw error;
  }
}

// In digits.
const MAX_PID_DIGITS = 10;
// Such as a pipe, a socket, a link.
const NO_LOCKS: readonly (string | undefined)[] = ['EFTYPE', 'ENXIO', 'EFBIG', 'ELOOP'];

// One at a time, and after a second look: else the last to arrive would remove the lock that the first has just made.
function takeOver(lock: FileLock): void {
  const claim = { ...lock, path: `${lock.path}.claim` };
  if (create(claim)) {
    if (isStale(lock)) rmSync(lock.path, { force: true });
    rmSync(claim.path, { force: true });
  } else if (isStale(claim)) rmSync(claim.path, { force: true });
  else lock.clock.pause(STEP_MS);
}

/** Returns what `look` sees of a file; `undefined` if the file is gone. */
function ifThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
