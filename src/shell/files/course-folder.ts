import { createHash } from 'node:crypto';
import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import type { FileDiagnostic } from '../../lesson/diagnostic.ts';
import { faultsText } from '../../view/faults.ts';

/** The file that says which lessons a folder holds, and in which order. */
export const COURSE_FILE = 'course.yaml';

/** No lesson file is larger, in bytes. */
export const MAX_LESSON_BYTES = 256 * 1024;

/** The hash of a file's content, as `ListedLesson` has it. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** Lessons that cannot be read, with all that is wrong with them. */
export class UnreadableLessons extends TutorError {
  readonly faults: readonly FileDiagnostic[];

  constructor(faults: readonly FileDiagnostic[]) {
    super(`this cannot be read as it is:\n\n${faultsText(faults)}`, EXIT.unreadable);
    this.faults = faults;
  }
}
