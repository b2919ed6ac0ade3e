import { bytesOf } from '../../http/message.ts';
import { isKept, type Lesson } from '../lesson.ts';
import { freshNotes, type Notes } from '../notes.ts';
import type { LessonProgress } from '../progress.ts';
import { sendIn } from './sending.ts';
import type { Walking } from './walking.ts';

/** Sends again, on a new server, all that was sent before the tutor was quit: the world is as it was. */
export async function resume(walking: Walking, progress: LessonProgress): Promise<Notes> {
  const quietly: Walking = { ...walking, save: () => undefined };
  let notes = freshNotes(progress.hash);
  for (const { step, server, fault, request } of progress.sent) {
    const sending = { request: { ...request, body: bytesOf(request.body) }, fault };
    notes = (await sendIn(quietly, { id: step, server }, notes, sending)).notes;
  }
  return { ...notes, progress };
}

/** The index of the step to go on with: the first unfinished one that progress is kept of, with the reading before it. */
export function placeIn({ steps }: Lesson, { progress }: Notes): number {
  const next = steps.findIndex((step) => isKept(step) && !progress.steps.includes(step.id));
  if (next === -1) return steps.length;
  const kept = steps.slice(0, next).findLastIndex(isKept);
  return kept + 1;
}
