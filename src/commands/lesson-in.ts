import { InvalidArgumentError, Option } from 'commander';
import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { listCommand, type CommandLine } from '../lesson/command-line.ts';
import type { Course, ListedLesson, Part } from '../lesson/course.ts';
import { nearest } from '../lesson/nearest.ts';
import { REFERENCE, SEMANTICS_IDS } from '../semantics/ids.ts';
import type { Context } from './context.ts';

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
function lessonNamed<File extends ListedLesson>({ lessons }: Course<File>, name: string): File | undefined {
  return /^\d+$/.test(name) ? lessons[Number(name) - 1] : lessons.find(({ lesson }) => lesson.id === name);
}

/** Returns the end of a sentence about an unknown name: with the one that was probably meant, if there is one. */
export function meantBy(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? '.' : `: did you mean ${meant}?`;
}

/** Returns the name of a part of a course: its title in lower-case letters, with hyphens. */
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

/** The option that names who answers: `--semantics put-merges`. Its ids are many: all of them are told in the help alone. */
export function semanticsOption(command: string, description: string, { program }: Context): Option {
  return new Option('--semantics <id>', description)
    .choices(SEMANTICS_IDS)
    .default(REFERENCE)
    .argParser((id) => {
      if (SEMANTICS_IDS.some((each) => each === id)) return id;
      throw new InvalidArgumentError(
        `There is no such server${meantBy(id, SEMANTICS_IDS)} ${program} ${command} --help lists them.`,
      );
    });
}
