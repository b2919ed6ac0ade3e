import { templateCommand, type CommandLine } from '../lesson/command-line.ts';
import type { DecodedText } from '../lesson/decode.ts';
import type { Diagnostic } from '../lesson/diagnostic.ts';
import { cutOff, oneOf } from '../lesson/issue-faults.ts';
import { nearest } from '../lesson/nearest.ts';
import type { QuizItem, QuizQuestion } from './item.ts';
import { lockedItems, type QuestionLock } from './lock.ts';
import { decodeSheet, type MakerNumber, type Sheet, type SheetHead } from './sheet.ts';

/** A course as it is asked about. */
export interface AskedCourse {
  readonly course: { readonly id: string; readonly version: number };
  /** The ids of its lessons, with questions or without. */
  readonly lessons: readonly string[];
  /** The questions of all its lessons, as they are now. */
  readonly questions: readonly QuizQuestion[];
  /** The questions of its older versions, where they were kept. */
  readonly lock: QuestionLock | undefined;
  /** Makes so many questions from a seed. */
  readonly made: (maker: MakerNumber, seed: number, count: number) => readonly QuizQuestion[];
  /** Of what each sheet has to ask all questions, if it has to. */
  readonly whole: Whole | undefined;
  /** The command line by which the tutor was called. */
  readonly called: CommandLine;
}

/** The whole course, or the whole of one of its parts, with the ids of its lessons. */
export interface Whole {
  readonly part: string | undefined;
  readonly lessons: readonly string[];
}

/** The questions that a new sheet asks: of the lessons named, or of all; then those that are made for it. */
export function questionsFor(asked: AskedCourse, head: SheetHead): readonly QuizQuestion[] {
  return [...asked.questions.filter(({ item }) => isOf(head.lessons, item)), ...madeFor(asked, head)];
}

/** A sheet as it was filled in. */
interface FilledIn {
  readonly sheet: Sheet;
  /** The questions that it was made of. */
  readonly items: readonly QuizItem[];
  /** The number of questions that its version of the course has, in all lessons. */
  readonly ofCourse: number;
}

/** Reads a parsed sheet. What does not fit its questions can be seen only where its form is right. */
export function decodeFilledIn(asked: AskedCourse, value: unknown): DecodedText<FilledIn> {
  const sheet = decodeSheet(value);
  return sheet.ok ? filledIn(asked, sheet.value) : sheet;
}

/** A sheet with the questions that it was made of, each answer being to one of them; else all that does not fit. */
export function filledIn(asked: AskedCourse, sheet: Sheet): DecodedText<FilledIn> {
  const course = courseOf(asked, sheet);
  if (!course.ok) return course;
  const all = course.value;
  const misnamed = lessonFaults([...asked.lessons, ...lessonsOf(all)], sheet);
  // Of a lesson whose name is wrong, the answers need not be.
  const ofLessons = misnamed.length > 0 ? all : all.filter((item) => isOf(sheet.lessons, item));
  const items = [...ofLessons, ...madeFor(asked, sheet).map(({ item }) => item)];
  const missing = misnamed.length > 0 ? [] : narrowed(asked, all, sheet);
  const faults = [...misnamed, ...missing, ...answerFaults(items, sheet)];
  return faults.length === 0 ? { ok: true, value: { sheet, items, ofCourse: all.length } } : { ok: false, faults };
}

// Of another course, or another version, every answer would be a fault: one says it.
function courseOf(
  { course, questions, lock, whole, called }: AskedCourse,
  sheet: Sheet,
): DecodedText<readonly QuizItem[]> {
  const anew = `make a new one with ${templateCommand(called, { part: whole?.part })}`;
  if (sheet.course !== course.id)
    return fault('course', `this is a sheet for another course than ${course.id}: name that with --course, or ${anew}`);
  if (sheet.version === course.version) return { ok: true, value: questions.map(({ item }) => item) };
  const made = `this sheet was made with version ${sheet.version} of the course`;
  if (sheet.version > course.version)
    return fault('version', `${made}, and this is version ${course.version}: update http-tutor`);
  const kept = lock?.course === course.id ? lockedItems(lock, sheet.version) : [];
  return kept.length > 0
    ? { ok: true, value: kept }
    : fault('version', `${made}, whose questions were not kept in questions.lock: ${anew}`);
}

// A lesson without questions is missed by no sheet.
function narrowed({ whole, called }: AskedCourse, all: readonly QuizItem[], { lessons }: Sheet): readonly Diagnostic[] {
  if (whole === undefined || !all.some((item) => isOf(whole.lessons, item) && !isOf(lessons, item))) return [];
  const { part } = whole;
  const wanted =
    part === undefined ? '--whole wants all questions of the course' : `--whole ${part} wants all questions of ${part}`;
  const message = `${wanted}, and this sheet leaves lessons out: make a new one with ${templateCommand(called, { part })}`;
  return [{ path: ['lessons'], message, within: 'key' }];
}

function fault(key: keyof Sheet, message: string): DecodedText<never> {
  return { ok: false, faults: [{ path: [key], message }] };
}

function isOf(lessons: SheetHead['lessons'], { lesson }: QuizItem): boolean {
  return lessons === undefined || (lesson !== undefined && lessons.includes(lesson.id));
}

function madeFor({ made }: AskedCourse, { maker, seed, generate = 0 }: SheetHead): readonly QuizQuestion[] {
  return generate === 0 ? [] : made(maker, seed, generate);
}

const lessonsOf = (items: readonly QuizItem[]): readonly string[] => items.flatMap(({ lesson }) => lesson?.id ?? []);

function lessonFaults(known: readonly string[], { lessons = [] }: Sheet): readonly Diagnostic[] {
  return lessons.flatMap((id, index) =>
    known.includes(id) ? [] : [{ path: ['lessons', index], message: oneOf([...new Set(known)], id) }],
  );
}

/** Returns what is wrong with the answers of a sheet that asks these questions. A question left empty has no answer. */
function answerFaults(items: readonly QuizItem[], { answers, seed }: Sheet): readonly Diagnostic[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const made = ` (made from seed ${seed}: was seed or generate changed?)`;
  return [...answers].flatMap(([id, given]) => {
    if (given === undefined) return [];
    const path = ['answers', id];
    const item = byId.get(id);
    if (item === undefined) return [{ path, message: unknown(id, [...byId.keys()], made), within: 'key' }];
    if (item.options.some((option) => option.id === given)) return [];
    return [{ path, message: `${unfit(item, given)}${item.lesson === undefined ? made : ''}` }];
  });
}

// Anyone who writes what an option says, in place of its id, knows the answer.
function unfit({ options }: QuizItem, given: string): string {
  const meant = options.find(({ text }) => text.toLowerCase() === given.trim().toLowerCase());
  const ids = options.map(({ id }) => id);
  return meant === undefined
    ? oneOf(ids, given)
    : `“${cutOff(given, MAX_ANSWER_LENGTH)}” is what ${meant.id} says: write ${meant.id}`;
}

function unknown(id: string, known: readonly string[], made: string): string {
  const stranger = `${cutOff(id, MAX_ANSWER_LENGTH)} is no question of this sheet`;
  // Of a number too large, the nearest says nothing.
  if (/^made-\d+\/\d+$/.test(id)) return `${stranger}${made}`;
  const meant = nearest(id, known);
  return `${stranger}: ${meant === undefined ? 'take it out' : `did you mean ${meant}?`}`;
}

const MAX_ANSWER_LENGTH = 60;
