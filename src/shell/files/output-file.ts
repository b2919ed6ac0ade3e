import { lstatSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { line } from '../../text/safe.ts';
import { makeFolder } from './make-folder.ts';
import { realPath } from './real-path.ts';
import { codeOf, reasonFor } from './system-error.ts';

/**
 * Writes a text as UTF-8 to a file that is not there yet, in a folder that need not be. Throws a TutorError where there is
 * such a file, or it cannot be written.
 */
export function writeNew(file: string, text: string): void {
  write(file, () => {
    makeFolder(dirname(file));
    writeFileSync(file, text, { flag: 'wx' });
  });
}

/** Throws a TutorError where there is such a file: one may not be written over that may hold answers. */
export function mustBeNew(file: string): void {
  if (isThere(file)) throw new TutorError(...failure(line(file), 'EEXIST'));
}

/**
 * Writes a text as UTF-8 to a file, in a folder that need not be, over what it held: in place, since what reads it may hold
 * it open, as the job summary of a CI run. Each step adds to that one. Throws a TutorError where it cannot be written.
 */
export function writeOver(file: string, text: string, summary = ''): void {
  const flag = summary !== '' && realPath(file) === realPath(summary) ? 'a' : 'w';
  write(file, () => {
    makeFolder(dirname(file));
    writeFileSync(file, text, { flag });
  });
}

// A link is there, though it may lead to nothing.
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Such as a file in the place of its folder: writing says so.
    return false;
  }
}

function write(file: string, writing: () => void): void {
  try {
    writing();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const { syscall } = error as NodeJS.ErrnoException;
    throw new TutorError(...failure(line(file), code, syscall), { cause: error });
  }
}

function failure(
  file: string,
  code: string,
  syscall?: string,
): readonly [message: string, exitCode: TutorError['exitCode']] {
  if (code === 'EEXIST' && syscall !== 'mkdir')
    return [`${file} is there already, and is not written over: name another file.`, EXIT.usage];
  const reason = code === 'ENOENT' ? 'there is no such folder' : reasonFor(code);
  return [`${file} cannot be written (${reason}): name another file.`, EXIT.broken];
}
