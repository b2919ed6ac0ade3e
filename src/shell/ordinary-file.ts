import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf, systemError } from './system-error.ts';

/**
 * Reads an ordinary file of at most so many bytes, without following a link. Throws `EFTYPE` for anything else, such as a
 * pipe, which would never end, `EFBIG` for a larger one, and the system's errors.
 */
export function readOrdinary(file: string, limit: number): Uint8Array {
  // Not to wait on a pipe. On a platform without such a flag, it counts as 0.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw systemError(status.isDirectory() ? 'EISDIR' : 'EFTYPE');
    // A file may grow after it was measured, and some say that they are empty.
    const bytes = status.size > limit ? undefined : firstOf(descriptor, limit + 1);
    if (bytes === undefined || bytes.length > limit) throw systemError('EFBIG');
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function firstOf(descriptor: number, limit: number): Uint8Array {
  const bytes = new Uint8Array(limit);
  let length = 0;
  for (let read = -1; read !== 0 && length < limit; length += read) {
    read = readSync(descriptor, bytes, length, limit - length, null);
  }
  return bytes.subarray(0, length);
}

const MAX_LINKS = 40;

/** The file that a path leads to when it is a link, though there may be none yet. Throws `ELOOP` for links without an end. */
export function linkedFile(path: string): string {
  let file = path;
  for (let links = 0; links <= MAX_LINKS; links += 1) {
    const next = linkAt(file);
    if (next === undefined) return file;
    file = resolve(dirname(file), next);
  }
  throw systemError('ELOOP');
}

// No link: EINVAL. Nothing there: ENOENT. Windows says UNKNOWN of some files.
function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (['EINVAL', 'ENOENT', undefined].includes(codeOf(error))) return undefined;
    throw error;
  }
}
