import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './system-error.ts';

/**
 * Makes a folder with those above it that are missing. Throws the system's errors. Node's own way to make several at once
 * never returns where one of them cannot be made, as in `/proc`.
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (isThere(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process may have made it meanwhile. A link that leads nowhere is said to be there, and is not.
    if (codeOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}

// A file is there too: what is made in it fails, as it should.
function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
