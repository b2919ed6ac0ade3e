import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { jsonOf } from '../http/json.ts';
import { type Decoded, decodeProgress } from '../lesson/progress-form.ts';
import { type Progress, noProgress } from '../lesson/progress.ts';
import { type Clock, type Lock, type Self, holding, systemClock } from './lock-file.ts';
import { codeOf, reasonFor } from './system-error.ts';
import { replaceFile, sweepAround } from './whole-file.ts';

/** What was kept, and a sentence for the learner where the file was no use. */
export interface Reading {
  readonly progress: Progress;
  readonly notice?: string;
}

/** Progress on disk. Nothing here waits for the event loop: once stdin is closed, only synchronous code still runs. */
export interface ProgressFile {
  /** Sets a damaged file aside. Throws a `TutorError` for one that a newer version wrote, which is left as it is. */
  read(): Reading;
  /** Replaces what is kept by what `change` makes of it. Gives a sentence where that was not saved, and does not throw. */
  update(change: (progress: Progress) => Progress): string | undefined;
}

/** The progress kept in a folder, which is made when it is first written to. */
export function progressFile(folder: string, self: Self, clock: Clock = systemClock): ProgressFile {
  const path = join(folder, 'progress.json');
  const lock = { path: `${path}.lock`, self, clock };
  return {
    read: () => read(path, lock),
    update: (change) => update(path, lock, change),
  };
}

function read(path: string, lock: Lock): Reading {
  try {
    const found = look(path);
    // Setting a file aside needs the lock, and a second look: another tutor may have done so, and started afresh.
    return found.kind === 'invalid' ? holding(lock, () => settled(path, look(path))) : settled(path, found);
  } catch (error) {
    const reason = reasonOf(error);
    return { progress: noProgress, notice: `Progress cannot be read from ${path} (${reason}), and ${REMEDY}.` };
  }
}

function update(path: string, lock: Lock, change: (progress: Progress) => Progress): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return holding(lock, () => {
      const { progress, notice } = settled(path, look(path));
      save(path, contentOf(change(progress)), lock);
      return notice;
    });
  } catch (error) {
    if (error instanceof TutorError) return error.message;
    return `Progress is not saved in ${path} (${reasonOf(error)}), and ${REMEDY}.`;
  }
}

const REMEDY = 'the lesson goes on without; HTTP_TUTOR_HOME can name another folder';

function look(path: string): Decoded {
  try {
    const value = jsonOf(readFileSync(path));
    return value === undefined ? { kind: 'invalid', because: 'it is not JSON' } : decodeProgress(value);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'progress', progress: noProgress };
    throw error;
  }
}

function settled(path: string, found: Decoded): Reading {
  switch (found.kind) {
    case 'progress':
      return { progress: found.progress };
    case 'newer':
      throw tooNew(path, found.version);
    case 'invalid':
      return { progress: noProgress, notice: setAside(path, found.because) };
  }
}

function tooNew(path: string, version: number): TutorError {
  return new TutorError(
    `${path} holds progress of version ${version}, and this http-tutor knows version ${noProgress.version}: ` +
      'install a newer http-tutor, or name another folder in HTTP_TUTOR_HOME.',
    EXIT.unreadable,
  );
}

function setAside(path: string, because: string): string {
  let number = 1;
  while (existsSync(`${path}.corrupt-${number}`)) number += 1;
  const kept = `${path}.corrupt-${number}`;
  renameSync(path, kept);
  return `${path} was damaged (${because}), so progress starts afresh, and the file is kept as ${basename(kept)}.`;
}

// What could not be read again would be set aside at the next start, and all that was kept with it.
function contentOf(progress: Progress): string {
  const decoded = decodeProgress(progress);
  if (decoded.kind !== 'progress')
    throw new Error('Progress that is about to be saved is not valid', { cause: decoded });
  return `${JSON.stringify(progress, undefined, 2)}\n`;
}

function save(path: string, content: string, lock: Lock): void {
  sweepAround(path, lock);
  if (existsSync(path)) replaceFile(`${path}.bak`, readFileSync(path), lock);
  replaceFile(path, content, lock);
}

// A failure that is not the system's is a bug, and goes on as it is.
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return reasonFor(code);
}
