import type { PlacedLesson } from '../../lesson/course.ts';
import type { FileDiagnostic } from '../../lesson/diagnostic.ts';
import { UnreadableLessons } from './course-folder.ts';
import { readLessons } from './lesson-files.ts';

/** The finds at some paths: all lessons, or all that is wrong with those that cannot be read. */
export interface LessonsFound {
  readonly lessons: readonly PlacedLesson[];
  readonly unreadable: readonly FileDiagnostic[];
}

/** Reads lesson files, and the courses in folders. Throws a TutorError where there is no such file or course. */
export function lessonsAt(paths: readonly string[]): LessonsFound {
  try {
    return { lessons: readLessons(paths), unreadable: [] };
  } catch (error) {
    if (error instanceof UnreadableLessons) return { lessons: [], unreadable: error.faults };
    throw error;
  }
}
