import { closest } from 'fastest-levenshtein';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { Course, ListedLesson } from '../lesson/course.ts';

/** The lesson with an id. Throws a usage error, with the id that was probably meant, where there is none. */
export function lessonIn<File extends ListedLesson>({ id: course, lessons }: Course<File>, id: string): File {
  const found = lessons.find(({ lesson }) => lesson.id === id);
  if (found !== undefined) return found;
  const meant = closest(
    id,
    lessons.map(({ lesson }) => lesson.id),
  );
  throw new TutorError(
    `There is no lesson ${id} in the course ${course}: did you mean ${meant}? list shows them all.`,
    EXIT.usage,
  );
}
