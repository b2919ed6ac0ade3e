import type { ListedLesson, Outline } from '../lesson/course.ts';
import type { Standing } from '../lesson/standing.ts';
import { spokenIn } from './spoken.ts';

/** What can be chosen on the first screen; a part by its place among them. */
export type Choice =
  | { readonly kind: 'lesson'; readonly file: ListedLesson }
  | { readonly kind: 'part'; readonly part: number }
  | { readonly kind: 'plain' | 'quit' | 'help' | 'unknown' };

/** The lesson that Enter stands for: the one that was begun, else the first that is not done, else the first. */
export function nextLesson(standings: readonly Standing[]): number {
  const begun = standings.findIndex(({ state }) => state === 'started');
  const open = standings.findIndex(({ state }) => state !== 'done');
  return Math.max(0, begun === -1 ? open : begun);
}

/** The lesson to go to after one: the next, or after the last one that is not done. `undefined` where all of them are. */
export function lessonAfter(index: number, standings: readonly Standing[]): number | undefined {
  if (index + 1 < standings.length) return index + 1;
  const now = standings.map((each, at) => (at === index ? { ...each, state: 'done' as const } : each));
  return now.every(({ state }) => state === 'done') ? undefined : nextLesson(now);
}

/** Reads what was typed on the first screen: Enter, a lesson's number or id, a part's name or its numbers, or a word. */
export function choiceIn(course: Outline, line: string, onEnter: number): Choice {
  const typed = line.trim().toLowerCase();
  const spoken = spokenIn(line);
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
