import { ownValue } from '../http/json.ts';
import type { Heading, ListedLesson, Outline, StepHashes } from './course.ts';
import { lessonProgressOf, stateOf, type LessonProgress, type LessonState, type Progress } from './progress.ts';
import { stepOf } from './walk-state.ts';

/** A lesson of a course, and how far the learner is in it. */
export interface LessonStatus {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** The number of its steps, as its own headings count them, and of those that are finished. */
  readonly steps: number;
  readonly done: number;
  readonly state: LessonState;
}

/** Returns where a learner stands in each lesson of a course. */
export function lessonStatuses(course: Pick<Outline, 'id' | 'lessons'>, progress: Progress): readonly LessonStatus[] {
  return course.lessons.map(({ lesson, ...content }) => {
    const { id, title, summary, minutes } = lesson;
    const kept = lessonProgressOf(progress, course.id, id);
    const taken = kept && stillHolding(kept, content);
    const done = finishedIn(lesson, new Set(taken?.steps));
    return { id, title, summary, minutes, steps: lesson.steps.length, done, state: stateOf(taken, content) };
  });
}

// Progress is not kept of a reading: it is finished with the step that it leads to, and the last with those before it.
function finishedIn({ steps }: Heading, finished: ReadonlySet<string>): number {
  const isFinished = (id: string | undefined): boolean => id !== undefined && finished.has(id);
  return steps.filter(({ id }, index) => {
    const next = id ?? steps.slice(index).find((step) => step.id !== undefined)?.id;
    return isFinished(next ?? steps.findLast((step) => step.id !== undefined)?.id);
  }).length;
}

/** The parts of a lesson that decide whether earlier work still holds. */
type Content = Pick<ListedLesson, 'hash' | 'stepHashes' | 'fileHash'>;

/**
 * Returns what of the progress in a lesson still holds, now that the lesson has this content: all that was done in
 * steps whose content is the same. A finished step stays finished if it is not known what it was.
 */
export function stillHolding(kept: LessonProgress, { stepHashes, fileHash }: Content): LessonProgress {
  const isAllSame = kept.hash === fileHash;
  const holds = (step: string): boolean => {
    const now = ownHash(stepHashes, step);
    const before = ownHash(kept.stepHashes, step);
    if (now === undefined) return false;
    return before === undefined ? isAllSame || kept.steps.includes(step) : before === now;
  };
  return ordered(kept, stepsIn(kept, stepHashes).filter(holds));
}

/** Progress in which no step was begun. A lesson that was done stays done. */
export function begunAnew({ hash, done }: LessonProgress): LessonProgress {
  return { hash, steps: [], answers: [], sent: [], done };
}

/** A session in a lesson: as it began, and as it is now. */
interface Session {
  readonly before: LessonProgress;
  readonly now: LessonProgress;
}

/**
 * Returns what is kept of a lesson, with what a session changed, step by step: another tutor may have been in the same
 * lesson. A step that was finished stays as it was until it is finished again, and a lesson that is done stays done.
 */
export function withSession(
  kept: LessonProgress | undefined,
  { before, now }: Session,
  { hash, stepHashes }: Content,
): LessonProgress {
  const theirs = kept ?? begunAnew({ ...now, done: false });
  const steps = stepsIn(theirs, stepHashes, now);
  const isTheirs = (step: string): boolean => {
    if (isSame(step, before, now)) return true;
    const isOfNow = [undefined, ownHash(stepHashes, step)].includes(ownHash(theirs.stepHashes, step));
    return isOfNow && theirs.steps.includes(step) && !now.steps.includes(step);
  };
  const chosen = steps.map((step) => ({ step, from: isTheirs(step) ? theirs : now }));
  const hashes = chosen.flatMap(({ step, from }): (readonly [string, string])[] => {
    const isOld = from === theirs && !isSame(step, theirs, now);
    const known = ownHash(isOld ? theirs.stepHashes : stepHashes, step);
    return known === undefined ? [] : [[step, known]];
  });
  const parts = chosen.map(({ step, from }) => ordered(from, [step]));
  return {
    ...theirs,
    hash,
    stepHashes: Object.fromEntries(hashes),
    steps: parts.flatMap((part) => part.steps),
    answers: parts.flatMap((part) => part.answers),
    sent: parts.flatMap((part) => part.sent),
    done: theirs.done || (now.done && !before.done),
  };
}

// Those of the lesson in its order, then those that it had once.
function stepsIn(kept: LessonProgress, hashes: StepHashes, more?: LessonProgress): readonly string[] {
  const begun = [kept, ...(more === undefined ? [] : [more])].flatMap(({ steps, answers, sent }) => [
    ...steps,
    ...answers.map(({ question }) => stepOf(question)),
    ...sent.map(({ step }) => step),
  ]);
  return [...new Set([...Object.keys(hashes).filter((step) => begun.includes(step)), ...begun])];
}

// Returns what was done in these steps, in their order.
function ordered({ steps, answers, sent, ...rest }: LessonProgress, wanted: readonly string[]): LessonProgress {
  return {
    ...rest,
    steps: wanted.filter((step) => steps.includes(step)),
    answers: wanted.flatMap((step) => answers.filter(({ question }) => stepOf(question) === step)),
    sent: wanted.flatMap((step) => sent.filter((each) => each.step === step)),
  };
}

function isSame(step: string, one: LessonProgress, other: LessonProgress): boolean {
  const [mine, theirs] = [one, other].map((each) => {
    const { steps, answers, sent } = ordered(each, [step]);
    return JSON.stringify([steps, answers, sent]);
  });
  return mine === theirs;
}

function ownHash(hashes: StepHashes | undefined, step: string): string | undefined {
  return hashes && ownValue(hashes, step);
}
