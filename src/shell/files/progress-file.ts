import { accessSync, constants, existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { jsonOf } from '../../http/json.ts';
import { decodeProgress, type DecodedProgress } from '../../lesson/progress-form.ts';
import { noProgress, type Progress } from '../../lesson/progress.ts';
import { holdingLock, systemClock, type Clock, type FileLock, type Self } from './lock-file.ts';
import { makeFolder } from './make-folder.ts';
import { codeOf, reasonFor, systemError } from './system-error.ts';
import { linkedFile, readOrdinary } from './text-file.ts';
import { replaceFile, sweepAround } from './whole-file.ts';

/** The progress that was kept, and a sentence for the learner if the file was no use, or nothing can be saved. */
interface Reading {
  readonly progress: Progress;
  readonly notice?: string | undefined;
}

type Change = (progress: Progress) => Progress;

/** Progress on disk. Nothing here waits for the event loop: once stdin is closed, only synchronous code still runs. */
interface ProgressFile {
  /** Sets a damaged file aside. Throws a `TutorError` for one that a newer version wrote, which is left as it is. */
  read(): Reading;
  /** The same, but throws a `TutorError` where it cannot be read. */
  mustRead(): Reading;
  /**
   * Replaces what is kept by what `change` makes of it, if that is anything else. Gives a sentence where that was not saved,
   * and does not throw.
   */
  update(change: Change): string | undefined;
  /** The same for a change that is worth nothing unless it is saved: where it is not, it throws a `TutorError`. */
  mustUpdate(change: Change): string | undefined;
}

/** The progress kept in a folder, which is made when it is first asked for. A link in the file's place is followed. */
export function progressFile(folder: string, self: Self, clock: Clock = systemClock): ProgressFile {
  const place = { path: join(folder, 'progress.json'), self, clock };
  return {
    read: () => read(place),
    mustRead: () => mustRead(place),
    update: (change) => update(place, change),
    mustUpdate: (change) => mustUpdate(place, change),
  };
}

/** The place where progress is kept, and who keeps it. */
interface Place extends Omit<FileLock, 'path'> {
  readonly path: string;
}

function read(place: Place): Reading {
  try {
    const reading = found(place);
    return { notice: noticeOf(place), ...reading };
  } catch (error) {
    return { progress: noProgress, notice: `Progress cannot be read from ${failure(place, error)}${GOING_ON}` };
  }
}

function mustRead(place: Place): Reading {
  try {
    return found(place);
  } catch (error) {
    if (error instanceof TutorError) throw error;
    const message = `Progress cannot be read from ${failure(place, error)}: ${REMEDY}`;
    throw new TutorError(message, EXIT.unreadable, { cause: error });
  }
}

// Setting a file aside needs the lock, and a second look: another tutor may have done so, and started afresh.
function found(place: Place): Reading {
  const path = linkedFile(place.path);
  const first = look(path);
  return first.kind === 'invalid'
    ? holdingLock(lockOf(place, path), () => settled(path, look(path)))
    : settled(path, first);
}

// Before a lesson, it can still be put right.
function noticeOf(place: Place): string | undefined {
  try {
    const folder = dirname(place.path);
    makeFolder(folder, PRIVATE);
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return notSaved(place, error);
  }
}

function update(place: Place, change: Change): string | undefined {
  try {
    return changed(place, change);
  } catch (error) {
    return error instanceof TutorError ? error.message : notSaved(place, error);
  }
}

function mustUpdate(place: Place, change: Change): string | undefined {
  try {
    return changed(place, change);
  } catch (error) {
    if (error instanceof TutorError) throw error;
    const message = `Nothing can be changed in ${failure(place, error)}: ${REMEDY}`;
    throw new TutorError(message, EXIT.unreadable, { cause: error });
  }
}

function changed(place: Place, change: Change): string | undefined {
  const path = linkedFile(place.path);
  makeFolder(dirname(place.path), PRIVATE);
  const lock = lockOf(place, path);
  return holdingLock(lock, () => {
    sweepAround(path, lock);
    const { progress, notice } = settled(path, look(path));
    const next = change(progress);
    if (next !== progress) save(path, contentOf(next), lock);
    return notice;
  });
}

const PRIVATE = 0o700;

const lockOf = (place: Place, path: string): FileLock => ({ ...place, path: `${path}.lock` });

const notSaved = (place: Place, error: unknown): string =>
  `Progress is not saved in ${failure(place, error)}${GOING_ON}`;

// A failure that is not the system's is a bug, and goes on as it is.
function failure({ path }: Place, error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return `${path} (${reasonFor(code)})`;
}

const REMEDY = 'HTTP_TUTOR_HOME can name another folder.';
const GOING_ON = `: the tutor goes on without, and ${REMEDY}`;

// Nothing of this size was written here.
const MAX_PROGRESS_BYTES = 8 * 1024 * 1024;

function look(path: string): DecodedProgress {
  try {
    const value = jsonOf(readOrdinary(path, MAX_PROGRESS_BYTES));
    return value === undefined ? { kind: 'invalid', because: 'it is not JSON' } : decodeProgress(value);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { kind: 'progress', progress: noProgress };
    if (code === 'EFBIG')
      return { kind: 'invalid', because: `it is larger than ${MAX_PROGRESS_BYTES / 1024 / 1024} MiB` };
    throw error;
  }
}

function settled(path: string, found: DecodedProgress): Reading {
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

// Progress that could not be read again would be set aside at the next start, and all that was kept with it.
function contentOf(progress: Progress): Uint8Array {
  const decoded = decodeProgress(progress);
  if (decoded.kind !== 'progress')
    throw new Error('Progress that is about to be saved is not valid', { cause: decoded });
  const content = Buffer.from(`${JSON.stringify(progress, undefined, 2)}\n`);
  if (content.length > MAX_PROGRESS_BYTES) throw systemError('EFBIG');
  return content;
}

function save(path: string, content: Uint8Array, lock: FileLock): void {
  if (existsSync(path)) replaceFile(`${path}.bak`, readOrdinary(path, MAX_PROGRESS_BYTES), lock);
  replaceFile(path, content, lock);
}
