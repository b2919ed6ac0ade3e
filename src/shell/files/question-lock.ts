import { join } from 'node:path';
import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { decodeLock, type QuestionLock } from '../../quiz/lock.ts';
import { line } from '../../text/safe.ts';
import { readInside } from './text-file.ts';

/** The file beside a course that keeps the questions it ever asked. */
const LOCK_FILE = 'questions.lock';

const MAX_LOCK_BYTES = 4 * 1024 * 1024;

/** Reads the lock of the course in a folder; `undefined` where there is none. Throws a TutorError where it is none. */
export function readLock(folder: string): QuestionLock | undefined {
  const content = readInside(folder, LOCK_FILE, MAX_LOCK_BYTES);
  if (content.kind === 'no-file') {
    if (content.because === 'does not exist') return undefined;
    throw unreadable(folder, content.because);
  }
  const lock = decodeLock(jsonIn(content.bytes));
  if (!lock.ok) throw unreadable(folder, 'is not as it was written');
  return lock.value;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function unreadable(folder: string, because: string): TutorError {
  const file = line(join(folder, LOCK_FILE));
  return new TutorError(`${file} ${because}: restore it from where the course comes from.`, EXIT.unreadable);
}
