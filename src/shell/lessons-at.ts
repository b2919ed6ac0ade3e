import { statSync } from 'node:fs';
import type { PlacedLesson } from '../lesson/course.ts';
import type { LessonFault } from '../lesson/fault.ts';
import { readCourse, readLesson } from './lesson-files.ts';
import { UnreadableLessons } from './unreadable-lessons.ts';

/** What was found at some paths: the lessons that can be read, and all that is wrong with the others. */
export interface LessonsFound {
  readonly lessons: readonly PlacedLesson[];
  readonly unreadable: readonly LessonFault[];
}

/** Reads lesson files, and the courses in folders. Throws a TutorError where there is no such file or course. */
export function lessonsAt(paths: readonly string[]): LessonsFound {
  const found = paths.map(lessonsIn);
  return {
    lessons: found.flatMap(({ lessons }) => lessons),
    unreadable: found.flatMap(({ unreadable }) => unreadable),
  };
}

function lessonsIn(path: string): LessonsFound {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  try {
    return { lessons: isFolder ? readCourse(path).lessons : [readLesson(path)], unreadable: [] };
  } catch (error) {
    if (error instanceof UnreadableLessons) return { lessons: [], unreadable: error.faults };
    throw error;
  }
}
