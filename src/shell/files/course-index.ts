import { basename, join } from 'node:path';
import { jsonOf } from '../../http/json.ts';
import { headingOf, type Course, type ListedLesson, type Outline } from '../../lesson/course.ts';
import type { CourseForm } from '../../lesson/form/course.ts';
import { COURSE_FILE, hashOf, MAX_LESSON_BYTES } from './course-folder.ts';
import { readInside, readNamed } from './text-file.ts';

/** The state of a course when it was last read whole. It holds as long as every file has the content it had then. */
interface CourseIndex {
  /** Of the file that says which lessons there are, and in which order; and what it says. */
  readonly hash: string;
  readonly form: CourseForm;
  /** By the names of their files. */
  readonly lessons: Readonly<Record<string, Omit<ListedLesson, 'file'>>>;
}

/** Makes the index of a course that was read from a folder. */
export function indexOf(folder: string, { parts, lessons, ...course }: Course): CourseIndex {
  return {
    hash: hashIn(folder, COURSE_FILE),
    form: {
      ...course,
      parts: parts.map(({ title, lessons: files }) => ({ title, lessons: files.map(({ file }) => basename(file)) })),
    },
    lessons: Object.fromEntries(
      lessons.map(({ file, lesson, hash, stepHashes, fileHash }) => [
        basename(file),
        { lesson: headingOf(lesson), hash, stepHashes, fileHash },
      ]),
    ),
  };
}

/** The outline of the course in a folder, from an index in a file; `undefined` where that holds no longer, or is not there. */
export function indexedOutline(folder: string, index: string): Outline | undefined {
  const content = readNamed(index, MAX_LESSON_BYTES);
  if (content.kind === 'no-file') return undefined;
  // The build wrote it, together with this code; a text that is no index has no hash.
  const known = jsonOf(content.bytes) as CourseIndex | null | undefined;
  return known && holds(folder, known) ? outlineOf(folder, known) : undefined;
}

function holds(folder: string, { hash: course, lessons }: CourseIndex): boolean {
  if (hashIn(folder, COURSE_FILE) !== course) return false;
  return Object.entries(lessons).every(([name, { fileHash }]) => hashIn(folder, name) === fileHash);
}

function outlineOf(folder: string, { form, lessons }: CourseIndex): Outline {
  const parts = form.parts.map(({ title, lessons: names }) => ({
    title,
    lessons: names.flatMap((name) => {
      const known = lessons[name];
      return known === undefined ? [] : [{ ...known, file: join(folder, name) }];
    }),
  }));
  return { ...form, parts, lessons: parts.flatMap((part) => part.lessons) };
}

// A file that is not there has none.
function hashIn(folder: string, name: string): string {
  const content = readInside(folder, name, MAX_LESSON_BYTES);
  return content.kind === 'content' ? hashOf(content.bytes) : '';
}

/**
 * Reads what lists tell of the course in a folder: from an index where that still holds, else from the whole course. Throws
 * as `readCourse` does.
 */
export async function readOutline(folder: string, index: string | undefined): Promise<Outline> {
  const indexed = index === undefined ? undefined : indexedOutline(folder, index);
  return indexed ?? (await import('./lesson-files.ts')).readCourse(folder);
}
