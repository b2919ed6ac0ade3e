import type { ListedLesson, Outline } from '../lesson/course.ts';
import { standingsOf } from '../lesson/standing.ts';
import { helpText } from '../view/help.ts';
import { remarkText } from '../view/remark.ts';
import type { Menu } from '../view/menu.ts';
import { choiceText, menuText, unknownText, welcomeText } from '../view/welcome.ts';
import type { Classroom } from './classroom.ts';
import { choiceIn, lessonAfter, nextLesson } from './menu.ts';

/** A lesson that was chosen, and the classroom for it: how things look can be chosen as well. */
export interface Entered {
  readonly file: ListedLesson;
  readonly room: Classroom;
}

/** The first screen: all lessons, and how far the person is. `undefined` where they leave. */
export function enter(course: Outline, room: Classroom): Promise<Entered | undefined> {
  const next = nextLesson(standingsOf(course, room.read()));
  room.out(welcomeText({ ...course, ...menuOf(course, room, next) }, room.look));
  return choose(course, room, next);
}

function menuOf({ id, parts }: Outline, room: Classroom, next: number): Menu {
  const progress = room.read();
  return {
    parts: parts.map(({ title, lessons }) => ({ title, standings: standingsOf({ id, lessons }, progress) })),
    next,
  };
}

/** After a lesson: what comes next. `undefined` where nothing does, or the person leaves. */
export async function enterAfter(course: Outline, file: ListedLesson, room: Classroom): Promise<Entered | undefined> {
  const next = lessonAfter(course.lessons.indexOf(file), standingsOf(course, room.read()));
  return next === undefined ? undefined : choose(course, room, next);
}

async function choose(course: Outline, start: Classroom, onEnter: number): Promise<Entered | undefined> {
  const menu = menuOf(course, start, onEnter);
  let room = start;
  for (;;) {
    const { ask } = await room.prompter(room.look);
    const choice = choiceIn(course, await ask(choiceText(onEnter + 1, room.look)), onEnter);
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
      case 'part':
        room.out(menuText({ ...menu, open: choice.part }, room.look));
        break;
      case 'unknown':
        room.out(remarkText(unknownText(menu), room.look));
    }
  }
}
