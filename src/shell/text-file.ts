import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { readOrdinary } from './ordinary-file.ts';

/** The content of a file, or why there is none to be had: a sentence that follows the file's name. */
export type FileContent =
  { readonly kind: 'content'; readonly bytes: Uint8Array } | { readonly kind: 'no-file'; readonly because: string };

/** Whether a name is one that a folder can hold on every platform: no way out of it, no folder, no drive. */
export function isPlainName(name: string): boolean {
  return !/[/\\:\0]/.test(name) && name !== '' && name !== '.' && name !== '..';
}

/** Whether there is a folder at a path, as far as can be seen. */
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
