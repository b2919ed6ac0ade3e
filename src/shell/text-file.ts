import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';

/** The content of a file, or why there is none to be had: a sentence that follows the file's name. */
export type FileContent =
  { readonly kind: 'content'; readonly bytes: Uint8Array } | { readonly kind: 'no-file'; readonly because: string };

/** Whether a name is one that a folder can hold on every platform: no way out of it, no folder, no drive. */
export function isPlainName(name: string): boolean {
  return !/[/\\:\0]/.test(name) && name !== '' && name !== '.' && name !== '..';
}

/** Whether there is a folder at a path. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Reads a file in a folder. What a link leads to must be in the folder too. */
export function readInside(folder: string, name: string, limit: number): FileContent {
  if (!isPlainName(name)) return { kind: 'no-file', because: 'is no plain file name' };
  return attempt(() => {
    const file = realpathSync(join(folder, name));
    const way = relative(realpathSync(folder), file);
    if (isAbsolute(way) || /^\.\.(?:[/\\]|$)/.test(way)) {
      return { kind: 'no-file', because: 'leads out of the folder: put the file itself there' };
    }
    return opened(file, limit);
  });
}

/** Reads a file that was named by the user, wherever it is. */
export function readNamed(file: string, limit: number): FileContent {
  return attempt(() => opened(realpathSync(file), limit));
}

function attempt(read: () => FileContent): FileContent {
  try {
    return read();
  } catch (error) {
    return { kind: 'no-file', because: reason(error) };
  }
}

// Not to wait on a pipe, not to follow a link put there meanwhile. Where a platform has no such flag, it counts as 0.
function opened(file: string, limit: number): FileContent {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) return { kind: 'no-file', because: 'is no ordinary file' };
    // A file may grow after it was measured, and some say that they are empty.
    const bytes = status.size > limit ? undefined : firstOf(descriptor, limit + 1);
    if (bytes === undefined || bytes.length > limit) return { kind: 'no-file', because: tooLarge(limit) };
    return { kind: 'content', bytes };
  } finally {
    closeSync(descriptor);
  }
}

const tooLarge = (limit: number): string => `is larger than ${limit / 1024} KiB: make it smaller`;

function firstOf(descriptor: number, limit: number): Uint8Array {
  const bytes = new Uint8Array(limit);
  let length = 0;
  for (let read = -1; read !== 0 && length < limit; length += read) {
    read = readSync(descriptor, bytes, length, limit - length, null);
  }
  return bytes.subarray(0, length);
}

function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return REASONS.get(code) ?? `cannot be read (${String(code)})`;
}

const REASONS: ReadonlyMap<string | undefined, string> = new Map([
  ['ENOENT', 'does not exist'],
  ['ENOTDIR', 'does not exist'],
  ['EISDIR', 'is no ordinary file'],
  ['ENXIO', 'is no ordinary file'],
  ['EACCES', 'cannot be read: permission denied'],
  ['EPERM', 'cannot be read: permission denied'],
  ['ELOOP', 'is a link that leads nowhere'],
  ['ENAMETOOLONG', 'has a name that is too long'],
]);
