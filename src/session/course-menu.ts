import type { ListedLesson, Outline } from '../lesson/course.ts';
import { lessonStatuses, type LessonStatus } from '../lesson/lesson-status.ts';
import { helpText } from '../view/help.ts';
import { choiceText, menuText, unknownText, welcomeText, type Menu } from '../view/menu.ts';
import { remarkText } from '../view/remark.ts';
import { parseInput } from './input-line.ts';
import type { SessionDeps } from './session-deps.ts';

/** A lesson that was chosen, and the classroom for it: how things look can be chosen as well. */
interface Entered {
  readonly file: ListedLesson;
  readonly room: SessionDeps;
}

/** The first screen: all lessons, and how far the person is. `undefined` where they leave. */
export function enter(course: Outline, room: SessionDeps): Promise<Entered | undefined> {
  const next = nextLesson(lessonStatuses(course, room.read()));
  room.out(welcomeText({ ...course, ...menuOf(course, room, next) }, room.look));
  return choose(course, room, next);
}

function menuOf({ id, parts }: Outline, room: SessionDeps, next: number): Menu {
  const progress = room.read();
  return {
    parts: parts.map(({ title, lessons }) => ({ title, standings: lessonStatuses({ id, lessons }, progress) })),
    next,
  };
}

/** After a lesson: what comes next. `undefined` where nothing does, or the person leaves. */
export async function enterAfter(course: Outline, file: ListedLesson, room: SessionDeps): Promise<Entered | undefined> {
  const next = lessonAfter(course.lessons.indexOf(file), lessonStatuses(course, room.read()));
  return next === undefined ? undefined : choose(course, room, next);
}

async function choose(course: Outline, start: SessionDeps, onEnter: number): Promise<Entered | undefined> {
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

/** A choice on the first screen; a part is given by its place among the parts. */
type Choice =
  | { readonly kind: 'lesson'; readonly file: ListedLesson }
  | { readonly kind: 'part'; readonly part: number }
  | { readonly kind: 'plain' | 'quit' | 'help' | 'unknown' };

/** The lesson that Enter stands for: the one that was begun, else the first that is not done, else the first. */
export function nextLesson(standings: readonly LessonStatus[]): number {
  const begun = standings.findIndex(({ state }) => state === 'started');
  const open = standings.findIndex(({ state }) => state !== 'done');
  return Math.max(0, begun === -1 ? open : begun);
}

/** The lesson to go to after one: the next, or after the last one that is not done. `undefined` where all of them are. */
export function lessonAfter(index: number, standings: readonly LessonStatus[]): number | undefined {
  if (index + 1 < standings.length) return index + 1;
  const now = standings.map((each, at) => (at === index ? { ...each, state: 'done' as const } : each));
  return now.every(({ state }) => state === 'done') ? undefined : nextLesson(now);
}

/** Reads what was typed on the first screen: Enter, a lesson's number or id, a part's name or its numbers, or a word. */
export function choiceIn(course: Outline, line: string, onEnter: number): Choice {
  const typed = line.trim().toLowerCase();
  const spoken = parseInput(line);
  if (spoken.kind === 'help') return { kind: 'help' };
  if (spoken.kind === 'command' && spoken.command === 'quit') return { kind: 'quit' };
  if (typed === 'plain') return { kind: 'plain' };
  const file = lessonIn(course, typed, onEnter);
  if (file !== undefined) return { kind: 'lesson', file };
  const part = partIn(course, typed);
  return part === -1 ? { kind: 'unknown' } : { kind: 'part', part };
}

function lessonIn({ lessons }: Outline, typed: string, onEnter: number): ListedLesson | undefined {
  const byNumber = typed === '' ? lessons[onEnter] : lessons[Number(typed) - 1];
  return byNumber ?? lessons.find(({ lesson }) => lesson.id === typed);
}

// Such as `further`, or `7 to 14`.
function partIn({ parts, lessons }: Outline, typed: string): number {
  const [, first = ''] = /^(\d+) *(?:-|to) *\d+$/.exec(typed) ?? [];
  const file = lessons[Number(first) - 1];
  return parts.findIndex((part) => part.title.toLowerCase() === typed || part.lessons.some((each) => each === file));
}
