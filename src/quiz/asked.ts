import type { Decoded } from '../lesson/decode.ts';
import type { FormFault } from '../lesson/form-fault.ts';
import { oneOf } from '../lesson/issue-words.ts';
import { nearest } from '../lesson/nearest.ts';
import type { Item } from './item.ts';
import { lockedItems, type Lock } from './lock.ts';
import { decodeSheet, type Sheet, type SheetHead } from './sheet.ts';

/** A course as it is asked about. */
export interface Asking {
  readonly course: { readonly id: string; readonly version: number };
  /** The ids of its lessons, with questions or without. */
  readonly lessons: readonly string[];
  /** The questions of all its lessons, as they are now. */
  readonly items: readonly Item[];
  /** The questions of its older versions, where they were kept. */
  readonly lock: Lock | undefined;
  /** Makes so many questions from a seed. */
  readonly made: (seed: number, count: number) => readonly Item[];
}

/** The questions that a new sheet asks: of the lessons named, or of all; then those that are made for it. */
export function itemsFor({ items, made }: Asking, head: SheetHead): readonly Item[] {
  return [...narrowed(items, head), ...(head.generate === undefined ? [] : made(head.seed, head.generate))];
}

/** A sheet as it was filled in, with the questions that it was made of. */
export interface FilledIn {
  readonly sheet: Sheet;
  readonly items: readonly Item[];
}

/** Reads a parsed sheet. What does not fit its questions can be seen only where its form is right. */
export function decodeFilledIn(asking: Asking, value: unknown): Decoded<FilledIn> {
  const sheet = decodeSheet(value);
  if (!sheet.ok) return sheet;
  const items = itemsOf(asking, sheet.value);
  return items.ok ? { ok: true, value: { sheet: sheet.value, items: items.value } } : items;
}

/** The questions that a sheet was made of, each answer being to one of them; else all that does not fit. */
export function itemsOf(asking: Asking, sheet: Sheet): Decoded<readonly Item[]> {
  const course = courseOf(asking, sheet);
  if (!course.ok) return course;
  const all = { ...asking, items: course.value };
  const misnamed = lessonFaults([...asking.lessons, ...lessonsOf(course.value)], sheet);
  // Of a lesson whose name is wrong, the answers need not be.
  const items = itemsFor(all, misnamed.length === 0 ? sheet : { ...sheet, lessons: undefined });
  const faults = [...misnamed, ...answerFaults(items, sheet)];
  return faults.length === 0 ? { ok: true, value: items } : { ok: false, faults };
}

// Of another course, or another version, every answer would be a fault: one says it.
function courseOf({ course, items, lock }: Asking, sheet: Sheet): Decoded<readonly Item[]> {
  if (sheet.course !== course.id)
    return fault('course', `this is a sheet for another course than ${course.id}: ${ANEW}`);
  if (sheet.version === course.version) return { ok: true, value: items };
  const made = `this sheet was made with version ${sheet.version} of the course`;
  if (sheet.version > course.version)
    return fault('version', `${made}, and this is version ${course.version}: update http-tutor`);
  const kept = lock?.course === course.id ? lockedItems(lock, sheet.version) : [];
  return kept.length > 0
    ? { ok: true, value: kept }
    : fault('version', `${made}, whose questions were not kept in questions.lock: ${ANEW}`);
}

const ANEW = 'make a new one with http-tutor quiz --template';

function fault(key: keyof Sheet, message: string): Decoded<never> {
  return { ok: false, faults: [{ path: [key], message }] };
}

function narrowed(items: readonly Item[], { lessons }: SheetHead): readonly Item[] {
  return lessons === undefined ? items : items.filter(({ lesson }) => lessons.includes(String(lesson?.id)));
}

const lessonsOf = (items: readonly Item[]): readonly string[] => items.flatMap(({ lesson }) => lesson?.id ?? []);

function lessonFaults(known: readonly string[], { lessons = [] }: Sheet): readonly FormFault[] {
  return lessons.flatMap((id, index) =>
    known.includes(id) ? [] : [{ path: ['lessons', index], message: oneOf([...new Set(known)], id) }],
  );
}

function answerFaults(items: readonly Item[], { answers }: Sheet): readonly FormFault[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...answers].flatMap(([id, given]) => {
    const options = byId.get(id)?.options.map((option) => option.id);
    if (options === undefined) return [unknown(id, [...byId.keys()])];
    return options.includes(given) ? [] : [{ path: ['answers', id], message: oneOf(options, given) }];
  });
}

function unknown(id: string, known: readonly string[]): FormFault {
  const meant = nearest(id, known);
  const instead = meant === undefined ? 'take it out' : `did you mean ${meant}?`;
  return { path: ['answers', id], message: `${shortened(id)} is no question of this sheet: ${instead}`, within: 'key' };
}

const LONGEST = 60;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
