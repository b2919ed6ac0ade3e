import { writeFileSync } from 'node:fs';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { line } from '../view/safe.ts';
import { codeOf, reasonFor } from './system-error.ts';

/** Writes a text as UTF-8 to a file that is not there yet. Throws a TutorError where one is, or it cannot be written. */
export function writeNew(file: string, text: string): void {
  write(file, text, 'wx');
}

/**
 * Writes a text as UTF-8 to a file, over what it held: in place, since what reads it may hold it open, as the job summary
 * of a CI run. Throws a TutorError where it cannot be written.
 */
export function writeOver(file: string, text: string): void {
  write(file, text, 'w');
}

function write(file: string, text: string, flag: 'w' | 'wx'): void {
  try {
    writeFileSync(file, text, { flag });
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new TutorError(...failure(line(file), code), { cause: error });
  }
}

function failure(file: string, code: string): readonly [message: string, exitCode: TutorError['exitCode']] {
  if (code === 'EEXIST') return [`${file} is there already, and may hold answers: name another file.`, EXIT.usage];
  const reason = code === 'ENOENT' ? 'there is no such folder' : reasonFor(code);
  return [`${file} cannot be written (${reason}): name another file.`, EXIT.broken];
}
