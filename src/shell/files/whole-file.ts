import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FileLock, isAlive, isHeld } from './lock-file.ts';
import { codeOf, systemError } from './system-error.ts';

const TEMPORARY = '.tmp-';
const HOUR_MS = 3_600_000;

/**
 * Replaces a file that the lock guards, for its owner's eyes only. Whenever this process dies, a reader sees the old
 * content or the new, whole. Throws the system's error, or `ESTOLEN` where another process took over the lock.
 */
export function replaceFile(path: string, content: string | Uint8Array, lock: FileLock): void {
  const temporary = `${path}${TEMPORARY}${lock.self.pid}`;
  try {
    write(temporary, content);
    if (!isHeld(lock)) throw systemError('ESTOLEN');
    renameSync(temporary, path);
  } catch (error) {
    remove(temporary);
    throw error;
  }
}

/**
 * Removes the temporary files that dead processes left behind, of this file and those named after it. What cannot be removed,
 * such as a folder with such a name, stays.
 */
export function sweepAround(path: string, lock: FileLock): void {
  for (const name of readdirSync(dirname(path))) {
    const [owner, pid] = name.split(TEMPORARY);
    if (owner === undefined || pid === undefined || !owner.startsWith(basename(path))) continue;
    try {
      const temporary = join(dirname(path), name);
      if (isLeft(temporary, Number(pid), lock)) remove(temporary);
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
    }
  }
}

// The number of a dead process is given out again, but nobody takes an hour to write.
function isLeft(temporary: string, pid: number, { self, clock }: FileLock): boolean {
  const age = Math.abs(clock.now() - lstatSync(temporary).mtimeMs);
  return age > HOUR_MS || !isAlive(pid, self);
}

function write(path: string, content: string | Uint8Array): void {
  remove(path);
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    // Only a loss of power would show that this is missing: no test can.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

// Removes a file or a link, if it is there.
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
