import { createHash } from 'node:crypto';

/** The file that says which lessons a folder holds, and in which order. */
export const COURSE_FILE = 'course.yaml';

/** No lesson file is larger, in bytes. */
export const LARGEST = 256 * 1024;

/** The hash of a file's content, as `ListedLesson` has it. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
