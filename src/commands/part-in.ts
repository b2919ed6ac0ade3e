import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { listCommand, type CommandLine } from '../lesson/command-line.ts';
import type { Course, ListedLesson, Part } from '../lesson/course.ts';
import { lessonNamed, meantBy } from './lesson-in.ts';

/** How a part of a course is named: its title in lower-case letters, with hyphens. */
export function partName({ title }: Pick<Part, 'title'>): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-');
}

/** The part of a course with this name, if there is one. */
export function partNamed({ parts }: Course, name: string): Part | undefined {
  return parts.find((part) => partName(part) === name);
}

/** The same. Throws a usage error where there is none. */
export function partIn(course: Course, name: string): Part {
  const part = partNamed(course, name);
  if (part !== undefined) return part;
  throw new TutorError(
    `There is no part ${name} in the course ${course.id}: name one of ${partsOf(course)}.`,
    EXIT.usage,
  );
}

/** The lessons that a name means: one, or those of a part. Throws a usage error where there is neither. */
export function lessonsNamed(course: Course, name: string, called: CommandLine): readonly ListedLesson[] {
  const { id, lessons, parts } = course;
  const lesson = lessonNamed(course, name);
  const found = partNamed(course, name)?.lessons ?? (lesson === undefined ? [] : [lesson]);
  if (found.length > 0) return found;
  const meant = meantBy(name, [...parts.map(partName), ...lessons.map(({ lesson }) => lesson.id)]);
  const known = `${listCommand(called)} shows the lessons; the parts are ${partsOf(course)}.`;
  throw new TutorError(`There is no lesson or part ${name} in the course ${id}${meant} ${known}`, EXIT.usage);
}

const partsOf = ({ parts }: Course): string => parts.map(partName).join(', ');
