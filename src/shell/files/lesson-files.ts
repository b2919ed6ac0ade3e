import { basename, dirname, join } from 'node:path';
import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { canonical, type Json } from '../../http/json.ts';
import type { Course, LessonFile, ListedLesson, PlacedLesson } from '../../lesson/course.ts';
import { decodeCourse, decodeLesson, type DecodedText } from '../../lesson/decode.ts';
import type { FileDiagnostic, FilePlace, Way } from '../../lesson/diagnostic.ts';
import type { CourseForm } from '../../lesson/form/course.ts';
import { isKept, type Lesson } from '../../lesson/lesson.ts';
import { line } from '../../text/safe.ts';
import { COURSE_FILE, hashOf, MAX_LESSON_BYTES, UnreadableLessons } from './course-folder.ts';
import { decodeFile, type DecodedFile } from './decoded-file.ts';
import { isFolder, readInside, readNamed } from './text-file.ts';

/** Reads a folder's course and all its lessons. Throws `UnreadableLessons` with the faults of all files at once. */
export function readCourse(folder: string): Course<PlacedLesson> {
  const file = join(folder, COURSE_FILE);
  const content = readInside(folder, COURSE_FILE, MAX_LESSON_BYTES);
  if (content.kind === 'no-file') throw noCourse(file, content.because);
  const course = decodeFile(file, content.bytes, decodeCourse, true);
  if (course.kind === 'faults') throw new UnreadableLessons(course.faults);
  const faults: FileDiagnostic[] = [];
  const parts = course.value.parts.map(({ title, lessons }, part) => ({
    title,
    lessons: lessons.flatMap((name, index) => {
      const read = lessonIn(folder, name, () => course.placeOf(['parts', part, 'lessons', index]));
      if (read.kind === 'lesson') return [read.lesson];
      faults.push(...read.faults);
      return [];
    }),
  }));
  const lessons = parts.flatMap((part) => part.lessons);
  faults.push(...repeatedFiles(file, course), ...repeatedIds(lessons));
  if (faults.length > 0) throw new UnreadableLessons(faults);
  return { ...course.value, parts, lessons };
}

/** Reads one lesson, wherever its file is. Throws as `readCourse` does. */
export function readLesson(file: string): PlacedLesson {
  const content = readNamed(file, MAX_LESSON_BYTES);
  if (content.kind === 'no-file') {
    const message = `${line(file)} ${content.because}: name a lesson file, or a folder that holds a ${COURSE_FILE}.`;
    throw new TutorError(message, EXIT.unreadable);
  }
  const read = lessonFrom(file, content.bytes);
  if (read.kind === 'faults') throw new UnreadableLessons(read.faults);
  return read.lesson;
}

/** Reads the lessons that paths name: files, or folders with their courses. Throws with the faults of them all. */
export function readLessons(paths: readonly string[]): readonly PlacedLesson[] {
  const faults: FileDiagnostic[] = [];
  const lessons = paths.flatMap((path) => {
    try {
      return lessonsAt(path);
    } catch (error) {
      if (!(error instanceof UnreadableLessons)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new UnreadableLessons(faults);
  return lessons;
}

function lessonsAt(path: string): readonly PlacedLesson[] {
  if (basename(path) === COURSE_FILE) return readCourse(dirname(path)).lessons;
  return isFolder(path) ? readCourse(path).lessons : [readLesson(path)];
}

type ReadLesson =
  | { readonly kind: 'lesson'; readonly lesson: PlacedLesson }
  | { readonly kind: 'faults'; readonly faults: readonly FileDiagnostic[] };

// The place that points at a file is at fault if there is no file to read.
function lessonIn(folder: string, name: string, mentioned: () => FilePlace): ReadLesson {
  const content = readInside(folder, name, MAX_LESSON_BYTES);
  if (content.kind === 'content') return lessonFrom(join(folder, name), content.bytes);
  const message = `the lesson file ${name} ${content.because}`;
  return { kind: 'faults', faults: [{ rule: 'file', file: join(folder, COURSE_FILE), message, ...mentioned() }] };
}

function lessonFrom(file: string, bytes: Uint8Array): ReadLesson {
  const decoded = decodeFile(file, bytes, (written) => hashedLesson(bytes, written), true);
  if (decoded.kind === 'faults') return decoded;
  return { kind: 'lesson', lesson: { file, ...decoded.value, placeOf: decoded.placeOf } };
}

function hashedLesson(bytes: Uint8Array, written: unknown): DecodedText<Omit<LessonFile, 'file'>> {
  const read = decodeLesson(written);
  return read.ok ? { ok: true, value: { lesson: read.value, ...lessonHashes(bytes, read.value, written) } } : read;
}

type DecodedCourse = Extract<DecodedFile<CourseForm>, { readonly kind: 'value' }>;

function repeatedFiles(file: string, { value, placeOf }: DecodedCourse): readonly FileDiagnostic[] {
  const mentions = value.parts.flatMap(({ lessons }, part) =>
    lessons.map((name, index): readonly [string, Way] => [name, ['parts', part, 'lessons', index]]),
  );
  return mentions.flatMap(([name, way], index) => {
    const isFirst = mentions.findIndex(([each]) => each === name) === index;
    return isFirst
      ? []
      : [
          {
            rule: 'form',
            file,
            message: `${name} is in the course already: take it out here or there`,
            ...placeOf(way),
          },
        ];
  });
}

// The same file mentioned twice is a fault of its own.
function repeatedIds(lessons: readonly PlacedLesson[]): readonly FileDiagnostic[] {
  return lessons.flatMap(({ file, lesson, placeOf }, index) => {
    const first = lessons.slice(0, index).find((each) => each.lesson.id === lesson.id);
    if (first === undefined || first.file === file) return [];
    const message = `the id ${lesson.id} is taken by ${basename(first.file)}: choose another`;
    return [{ rule: 'form', file, message, ...placeOf(['id']) }];
  });
}

function noCourse(file: string, because: string): TutorError {
  const message = `${line(file)} ${because}: name a folder that holds a ${COURSE_FILE}, not ${line(dirname(file))}.`;
  return new TutorError(message, EXIT.unreadable);
}

/**
 * The hashes of a lesson that was read from a file. They are of what its author wrote, and not of what this version makes of
 * it: another version has the same. The world is part of each step that runs in it.
 */
export function lessonHashes(
  bytes: Uint8Array,
  { steps }: Lesson,
  written: unknown,
): Pick<ListedLesson, 'hash' | 'stepHashes' | 'fileHash'> {
  const { world, steps: texts } = written as { readonly world: Json; readonly steps: readonly Json[] };
  const hashes = steps.flatMap((step, index): (readonly [string, string])[] => {
    if (!isKept(step)) return [];
    const text = texts[index] ?? null;
    return [[step.id, hashOfJson(step.kind === 'words-quiz' ? text : [world, text])]];
  });
  return { hash: hashOfJson(hashes), stepHashes: Object.fromEntries(hashes), fileHash: hashOf(bytes) };
}

function hashOfJson(value: Json): string {
  return hashOf(new TextEncoder().encode(canonical(value)));
}
