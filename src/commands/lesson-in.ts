import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { Course, ListedLesson } from '../lesson/course.ts';
import { nearest } from '../lesson/nearest.ts';

/** The lesson with an id. Throws a usage error, with the id that was probably meant, where there is none. */
export function lessonIn<File extends ListedLesson>({ id: course, lessons }: Course<File>, id: string): File {
  const found = lessons.find(({ lesson }) => lesson.id === id);
  if (found !== undefined) return found;
  const meant = meantBy(
    id,
    lessons.map(({ lesson }) => lesson.id),
  );
  throw new TutorError(`There is no lesson ${id} in the course ${course}${meant} list shows them all.`, EXIT.usage);
}

/** How a sentence about an unknown name ends: with the one that was probably meant, if there is one. */
export function meantBy(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? '.' : `: did you mean ${meant}?`;
}
