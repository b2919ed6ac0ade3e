import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { listCommand, type CommandLine } from '../lesson/command-line.ts';
import type { Course, ListedLesson } from '../lesson/course.ts';
import { nearest } from '../lesson/nearest.ts';

/** The lesson with an id or a number. Throws a usage error, with the id that was probably meant, where there is none. */
export function lessonIn<File extends ListedLesson>(course: Course<File>, name: string, called: CommandLine): File {
  const { id, lessons } = course;
  const found = lessonNamed(course, name);
  if (found !== undefined) return found;
  const meant = meantBy(
    name,
    lessons.map(({ lesson }) => lesson.id),
  );
  const all = `${listCommand(called)} shows them all.`;
  throw new TutorError(`There is no lesson ${name} in the course ${id}${meant} ${all}`, EXIT.usage);
}

/** The lesson with an id, or with a number, as lists and headings count them. */
export function lessonNamed<File extends ListedLesson>({ lessons }: Course<File>, name: string): File | undefined {
  return /^\d+$/.test(name) ? lessons[Number(name) - 1] : lessons.find(({ lesson }) => lesson.id === name);
}

/** How a sentence about an unknown name ends: with the one that was probably meant, if there is one. */
export function meantBy(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? '.' : `: did you mean ${meant}?`;
}
