import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { codeOf, systemError } from './system-error.ts';

/** The content of a file, or why there is none to be had: a sentence that follows the file's name. */
type FileContent =
  { readonly kind: 'content'; readonly bytes: Uint8Array } | { readonly kind: 'no-file'; readonly because: string };

/** Tells whether a name is one that a folder can hold on every platform: no way out of it, no folder, no drive. */
function isPlainName(name: string): boolean {
  return !/[/\\:\0]/.test(name) && name !== '' && name !== '.' && name !== '..';
}

/** Tells whether there is a folder at a path, as far as can be seen. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Reads a file in a folder. What a link leads to must be in the folder too. */
export function readInside(folder: string, name: string, limit: number): FileContent {
  if (!isPlainName(name)) return { kind: 'no-file', because: 'is no plain file name' };
  return attempt(limit, () => {
    const file = realpathSync(join(folder, name));
    const way = relative(realpathSync(folder), file);
    if (isAbsolute(way) || /^\.\.(?:[/\\]|$)/.test(way)) {
      return { kind: 'no-file', because: 'leads out of the folder: put the file itself there' };
    }
    return { kind: 'content', bytes: readOrdinary(file, limit) };
  });
}

/** Reads a file that was named by the user, wherever it is. */
export function readNamed(file: string, limit: number): FileContent {
  return attempt(limit, () => ({ kind: 'content', bytes: readOrdinary(realpathSync(file), limit) }));
}

function attempt(limit: number, read: () => FileContent): FileContent {
  try {
    return read();
  } catch (error) {
    return { kind: 'no-file', because: reason(error, limit) };
  }
}

function reason(error: unknown, limit: number): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EFBIG') return `is larger than ${limit / 1024} KiB: make it smaller`;
  return REASONS.get(code) ?? `cannot be read (${String(code)})`;
}

const REASONS: ReadonlyMap<string | undefined, string> = new Map([
  ['ENOENT', 'does not exist'],
  ['ENOTDIR', 'does not exist'],
  ['EISDIR', 'is no ordinary file'],
  ['EFTYPE', 'is no ordinary file'],
  ['ENXIO', 'is no ordinary file'],
  ['EACCES', 'cannot be read: permission denied'],
  ['EPERM', 'cannot be read: permission denied'],
  ['ELOOP', 'is a link that leads nowhere'],
  ['ENAMETOOLONG', 'has a name that is too long'],
]);

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
