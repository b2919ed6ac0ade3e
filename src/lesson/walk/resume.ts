import { bytesOf } from '../../http/message.ts';
import { isKept, type Lesson } from '../lesson.ts';
import { freshNotes, type Notes } from '../notes.ts';
import type { LessonProgress } from '../progress.ts';
import { sendIn } from './sending.ts';
import type { Walking } from './walking.ts';

/** Sends again, on a new server, all that was sent before the tutor was quit: the world is as it was. */
export async function resume(walking: Walking, progress: LessonProgress): Promise<Notes> {
  let notes = freshNotes(progress.hash);
  for (const { step, server, request, ...sent } of progress.sent) {
    const sending = { ...sent, request: { ...request, body: bytesOf(request.body) } };
    notes = (await sendIn(walking, { id: step, server }, notes, sending)).notes;
  }
  return { ...notes, progress };
}

/**
 * The index of the step to go on with: the first unfinished one that progress is kept of, with the reading before it; where
 * all are finished, the reading at the end.
 */
export function placeIn({ steps }: Lesson, { progress }: Notes): number {
  const open = steps.findIndex((step) => isKept(step) && !progress.steps.includes(step.id));
  return steps.slice(0, open === -1 ? steps.length : open).findLastIndex(isKept) + 1;
}
