import type { Outline } from '../lesson/course.ts';
import { indexedOutline } from './course-index.ts';

/**
 * Reads what lists tell of the course in a folder: from an index where that still holds, else from the whole course. Throws
 * as `readCourse` does.
 */
export async function readOutline(folder: string, index: string | undefined): Promise<Outline> {
  const indexed = index === undefined ? undefined : indexedOutline(folder, index);
  return indexed ?? (await import('./lesson-files.ts')).readCourse(folder);
}
