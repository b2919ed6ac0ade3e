import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Lock, isAlive, isHeld } from './lock-file.ts';
import { systemError } from './system-error.ts';

const TEMPORARY = '.tmp-';
const HOUR_MS = 3_600_000;

/**
 * Replaces a file that the lock guards, for its owner's eyes only. Whenever this process dies, a reader sees the old
 * content or the new, whole. Throws the system's error, or `ESTOLEN` where another process took over the lock.
 */
export function replaceFile(path: string, content: string | Uint8Array, lock: Lock): void {
  const temporary = `${path}${TEMPORARY}${lock.self.pid}`;
  try {
    write(temporary, content);
    if (!isHeld(lock)) throw systemError('ESTOLEN');
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes the temporary files that dead processes left behind, of this file and those named after it. */
export function sweepAround(path: string, { self, clock }: Lock): void {
  for (const name of readdirSync(dirname(path))) {
    const [owner, pid] = name.split(TEMPORARY);
    if (owner === undefined || pid === undefined || !owner.startsWith(basename(path))) continue;
    const temporary = join(dirname(path), name);
    // The number of a dead process is given out again, but nobody takes an hour to write.
    const isOld = clock.now() - statSync(temporary).mtimeMs > HOUR_MS;
    if (isOld || !isAlive(Number(pid), self)) rmSync(temporary);
  }
}

function write(path: string, content: string | Uint8Array): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
