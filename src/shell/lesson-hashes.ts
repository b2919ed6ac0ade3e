import { canonical, type Json } from '../http/json.ts';
import type { ListedLesson } from '../lesson/course.ts';
import { isKept, type Lesson } from '../lesson/lesson.ts';
import { hashOf } from './course-folder.ts';

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
