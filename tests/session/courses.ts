import type { Course, LessonFile } from '../../src/lesson/course.ts';
import { isKept } from '../../src/lesson/lesson.ts';
import { mail, reading, thrice, words } from '../lesson/walk/steps.ts';
import { lessonOf } from '../lesson/walk/walks.ts';

/** A lesson file of these steps. Its hash comes from its id. */
export function fileOf(id: string, ...steps: readonly unknown[]): LessonFile {
  const lesson = { ...lessonOf(...steps), id, title: `The ${id} lesson` };
  const kept = lesson.steps.filter(isKept);
  return {
    file: `${id}.yaml`,
    hash: `hash-of-${id}`,
    stepHashes: Object.fromEntries(kept.map((step) => [step.id, `hash-of-${step.id}`])),
    fileHash: `hash-of-${id}.yaml`,
    lesson,
  };
}

/** A course of these lessons, or of two: questions and a task in the first, an experiment in the second. */
export function courseOf(...files: readonly LessonFile[]): Course {
  const two = [fileOf('first', words, mail, reading), fileOf('second', thrice)];
  const lessons = files.length > 0 ? files : two;
  const about = { id: 'course', title: 'A course', version: 1, language: 'en' as const, pass: 80 };
  return { ...about, parts: [{ title: 'All', lessons }], lessons };
}
