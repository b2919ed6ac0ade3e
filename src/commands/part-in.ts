import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { Course, Part } from '../lesson/course.ts';

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
  const names = course.parts.map(partName).join(', ');
  throw new TutorError(`There is no part ${name} in the course ${course.id}: name one of ${names}.`, EXIT.usage);
}
