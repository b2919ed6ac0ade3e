import type { ListedLesson, Outline } from '../lesson/course.ts';
import { standingsOf } from '../lesson/standing.ts';
import { helpText } from '../view/help.ts';
import { remarkText } from '../view/remark.ts';
import { welcomeText } from '../view/welcome.ts';
import type { Classroom } from './classroom.ts';
import { choiceIn, nextLesson } from './menu.ts';

/** A lesson that was chosen, and the classroom for it: how things look can be chosen as well. */
export interface Entered {
  readonly file: ListedLesson;
  readonly room: Classroom;
}

/** The first screen: all lessons, and how far the person is. `undefined` where they leave. */
export function enter(course: Outline, room: Classroom): Promise<Entered | undefined> {
  const progress = room.read();
  const parts = course.parts.map(({ title, lessons }) => ({
    title,
    standings: standingsOf({ id: course.id, lessons }, progress),
  }));
  const next = nextLesson(parts.flatMap(({ standings }) => standings));
  room.out(welcomeText({ ...course, parts, next }, room.look));
  return choose(course, room, next);
}

/** After a lesson: what comes next. `undefined` where nothing does, or the person leaves. */
export async function enterAfter(course: Outline, file: ListedLesson, room: Classroom): Promise<Entered | undefined> {
  const next = course.lessons.indexOf(file) + 1;
  return next < course.lessons.length ? choose(course, room, next) : undefined;
}

async function choose(course: Outline, start: Classroom, onEnter: number): Promise<Entered | undefined> {
  const { lessons } = course;
  let room = start;
  for (;;) {
    const { ask } = await room.prompter(room.look);
    const message = `Enter: lesson ${onEnter + 1}   1-${lessons.length}: that lesson   plain   quit   ?`;
    const choice = choiceIn(course, await ask(message), onEnter);
    switch (choice.kind) {
      case 'lesson':
        return { file: choice.file, room };
      case 'quit':
        return undefined;
      case 'plain':
        room = { ...room, look: room.plainLook };
        break;
      case 'help':
        room.out(helpText(room.look));
        break;
      case 'unknown':
        room.out(remarkText(`Type a lesson's number, from 1 to ${lessons.length}.`, room.look));
    }
  }
}
