import type { ListedLesson, Outline } from '../lesson/course.ts';
import { commandText, remarkText } from '../view/remark.ts';
import type { SessionDeps } from './session-deps.ts';
import { enter, enterAfter } from './course-menu.ts';

/** Teaches a course to a person, lesson after lesson, until they quit or it ends. Without a chosen lesson, they choose. */
export async function teachCourse(
  course: Outline,
  chosen: ListedLesson | undefined,
  start: SessionDeps,
): Promise<void> {
  let room = start;
  let entered = chosen === undefined ? await enter(course, room) : { file: chosen, room };
  while (entered !== undefined) {
    const { file } = entered;
    // Most of the tutor, and nothing of it is on the first screen.
    const { teach } = await import('./lesson-session.ts');
    const ended = await teach(course, file, entered.room);
    room = { ...entered.room, fresh: false };
    entered = ended === 'done' ? await enterAfter(course, file, room) : undefined;
  }
  room.out(`\n${remarkText('To go on from what is saved:', room.look)}${commandText(room.goOn, room.look)}`);
}
