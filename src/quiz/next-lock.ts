import type { Item } from './item.ts';
import type { Lock, LockedItem } from './lock.ts';

/** A lock to write, or all that keeps it from being written. */
export type NextLock =
  { readonly kind: 'lock'; readonly lock: Lock } | { readonly kind: 'refused'; readonly because: readonly string[] };

/** A course as it is now. */
export interface Locking {
  readonly course: { readonly id: string; readonly version: number };
  readonly items: readonly Item[];
}

/**
 * The lock of a course as it is now, on top of what was released: a new question is asked from this version on, one that is
 * gone was asked up to the version before. Refused is whatever would give a released sheet other questions than it had.
 */
export function nextLock(previous: Lock | undefined, { course, items }: Locking): NextLock {
  const because = previous === undefined ? [] : [...versionFaults(previous, course), ...changes(previous, items)];
  if (previous !== undefined && because.length === 0 && previous.version === course.version)
    because.push(...additions(previous, items), ...removals(previous, items));
  if (because.length > 0) return { kind: 'refused', because };
  const before = previous?.questions ?? [];
  const asked = items.map((item) => ({ from: foundIn(before, item)?.from ?? course.version, ...item }));
  const retired = before.filter((each) => foundIn(items, each) === undefined);
  const questions = [...asked, ...retired.map((each) => ({ ...each, to: each.to ?? course.version - 1 }))];
  return { kind: 'lock', lock: { course: course.id, version: course.version, questions } };
}

function versionFaults(previous: Lock, { id, version }: Locking['course']): string[] {
  if (previous.course !== id) return [`it is the lock of the course ${previous.course}, not of ${id}`];
  if (previous.version <= version) return [];
  return [`it was written for version ${previous.version}, and course.yaml has version ${version}: versions only grow`];
}

function changes({ questions }: Lock, items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => {
    const before = foundIn(questions, item);
    if (before === undefined) return [];
    if (before.to !== undefined)
      return [`${item.id} was retired with version ${before.to}: a question that is new gets a new id`];
    const changed = KEPT.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(item[part]));
    return changed.length === 0
      ? []
      : [`${item.id} is not what it was (${changed.join(', ')}): a changed question gets a new id`];
  });
}

// What a question means. What its options tell of whoever takes them, and why, may become better known.
const KEPT = ['text', 'setting', 'options', 'right'] as const satisfies readonly (keyof Item)[];

function additions({ questions, version }: Lock, items: readonly Item[]): readonly string[] {
  const added = items.filter((item) => foundIn(questions, item) === undefined);
  return added.map(({ id }) => `${id} is not in version ${version}: ${RAISE}`);
}

function removals({ questions, version }: Lock, items: readonly Item[]): readonly string[] {
  const gone = questions.filter((each) => each.to === undefined && foundIn(items, each) === undefined);
  return gone.map(({ id }) => `${id} is in version ${version}, and is gone: ${RAISE}`);
}

const RAISE = 'raise the version in course.yaml';

function foundIn<Each extends Item | LockedItem>(items: readonly Each[], { id }: Item): Each | undefined {
  return items.find((each) => each.id === id);
}
