import { bytesOf } from '../../http/message.ts';
import { isKept, type Lesson, type LessonStep } from '../lesson.ts';
import { exchangesIn, freshNotes, type WalkState } from '../walk-state.ts';
import type { LessonProgress } from '../progress.ts';
import { sendIn } from './sending.ts';
import type { WalkContext } from './walk-context.ts';

/** Sends again, on a new server, all that was sent up to the step to go on with: the world is as it was. */
export function resume(walking: WalkContext, progress: LessonProgress): Promise<WalkState> {
  return resent(walking, { ...freshNotes(progress.hash), progress }, 0);
}

/** The index of a step to go on with, and the notes for it. */
export interface Reached {
  readonly index: number;
  readonly notes: WalkState;
}

/**
 * Goes on to the step at `index`, or past those that were finished in another session: what was sent in them is sent again.
 */
export async function passOver(walking: WalkContext, notes: WalkState, index: number): Promise<Reached> {
  return { index: Math.max(index, placeIn(walking.lesson, notes)), notes: await resent(walking, notes, index) };
}

// Steps of which exchanges are noted were come to in this session.
async function resent(walking: WalkContext, start: WalkState, from: number): Promise<WalkState> {
  const { steps } = walking.lesson;
  const isUnsent = (step: LessonStep): boolean => isKept(step) && exchangesIn(start, step.id).length === 0;
  let notes = start;
  for (const step of steps.slice(from, openIn(walking.lesson, start) + 1).filter(isUnsent))
    notes = await resentIn(walking, notes, step);
  return { ...notes, progress: start.progress };
}

async function resentIn(walking: WalkContext, start: WalkState, step: LessonStep): Promise<WalkState> {
  let notes = start;
  const inStep = start.progress.sent.filter((each) => isKept(step) && each.step === step.id);
  for (const { step: id, server, request, ...sent } of inStep) {
    const sending = { ...sent, request: { ...request, body: bytesOf(request.body) } };
    notes = (await sendIn(walking, { id, server }, notes, sending)).notes;
  }
  return { ...notes, progress: start.progress };
}

/**
 * The index of the step to go on with: the first unfinished one that progress is kept of, with the reading before it; where
 * all are finished, the reading at the end.
 */
export function placeIn(lesson: Lesson, notes: WalkState): number {
  return lesson.steps.slice(0, openIn(lesson, notes)).findLastIndex(isKept) + 1;
}

// The first unfinished step that progress is kept of; the end, where all are finished.
function openIn({ steps }: Lesson, { progress }: WalkState): number {
  const open = steps.findIndex((step) => isKept(step) && !progress.steps.includes(step.id));
  return open === -1 ? steps.length : open;
}
