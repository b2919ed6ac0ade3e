import type { QuizItem } from './item.ts';
import type { QuestionLock, LockedItem } from './lock.ts';

/** A lock to write, or all that keeps it from being written. */
export type NextLock =
  | { readonly kind: 'lock'; readonly lock: QuestionLock }
  | { readonly kind: 'refused'; readonly because: readonly string[] };

/** A course as it is now. */
export interface Locking {
  readonly course: { readonly id: string; readonly version: number };
  readonly items: readonly QuizItem[];
}

/**
 * The lock of a course as it is now, on top of what was released: a question that is new, or not what it was, is asked from
 * this version on; what it was, or one that is gone, was asked up to the version before. Refused is whatever would give a
 * released sheet other questions than it had.
 */
export function nextLock(previous: QuestionLock | undefined, { course, items }: Locking): NextLock {
  const because = previous === undefined ? [] : refusals(previous, { course, items });
  if (because.length > 0) return { kind: 'refused', because };
  const before = previous?.questions ?? [];
  const asked = items.map((item) => ({ from: askedNow(before, item)?.from ?? course.version, ...item }));
  const retired = before.filter((each) => each.to !== undefined || !isUnchanged(each, foundIn(items, each)));
  const questions = [...asked, ...retired.map((each) => retiredBy(course.version, each))];
  return { kind: 'lock', lock: { course: course.id, version: course.version, questions } };
}

// In the order in which it is read, so that it is written again as it was.
function retiredBy(version: number, { from, to = version - 1, ...item }: LockedItem): LockedItem {
  return { from, to, ...item };
}

// The entry that stays as it is, but for what became better known of it.
function askedNow(before: readonly LockedItem[], item: QuizItem): LockedItem | undefined {
  return before.find((each) => each.to === undefined && each.id === item.id && isUnchanged(each, item));
}

function isUnchanged(before: LockedItem, item: QuizItem | undefined): boolean {
  return item !== undefined && changedParts(before, item).length === 0;
}

// The parts of a question that its answer depends on. Its beliefs and reasons may become better known.
const KEPT = ['text', 'setting', 'options', 'right'] as const satisfies readonly (keyof QuizItem)[];

function changedParts(before: QuizItem, item: QuizItem): readonly string[] {
  return KEPT.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(item[part]));
}

function refusals(previous: QuestionLock, { course, items }: Locking): readonly string[] {
  if (previous.course !== course.id) return [`it is the lock of the course ${previous.course}, not of ${course.id}`];
  if (previous.version > course.version) {
    const written = `it was written for version ${previous.version}, and course.yaml has version ${course.version}`;
    return [`${written}: versions only grow`];
  }
  if (previous.version < course.version) return [];
  const asked = previous.questions.filter(({ to }) => to === undefined);
  return [...differences(asked, items), ...removals(asked, items)].map(
    (difference) => `${difference}: raise the version in course.yaml`,
  );
}

function differences(asked: readonly LockedItem[], items: readonly QuizItem[]): readonly string[] {
  return items.flatMap((item) => {
    const before = foundIn(asked, item);
    if (before === undefined) return [`${item.id} is not in this version`];
    const parts = changedParts(before, item);
    return parts.length === 0 ? [] : [`${item.id} is not what it was (${parts.join(', ')})`];
  });
}

function removals(asked: readonly LockedItem[], items: readonly QuizItem[]): readonly string[] {
  return asked.filter((each) => foundIn(items, each) === undefined).map(({ id }) => `${id} is gone from this version`);
}

function foundIn<Each extends QuizItem>(items: readonly Each[], { id }: QuizItem): Each | undefined {
  return items.find((each) => each.id === id);
}
