import type { ListedLesson, Outline } from '../lesson/course.ts';
import type { Standing } from '../lesson/standing.ts';
import { spokenIn } from './spoken.ts';

/** What can be chosen on the first screen. */
export type Choice =
  { readonly kind: 'lesson'; readonly file: ListedLesson } | { readonly kind: 'plain' | 'quit' | 'help' | 'unknown' };

/** The lesson that Enter stands for: the one that was begun, else the first that is not done, else the first. */
export function nextLesson(standings: readonly Standing[]): number {
  const begun = standings.findIndex(({ state }) => state === 'started');
  const open = standings.findIndex(({ state }) => state !== 'done');
  return Math.max(0, begun === -1 ? open : begun);
}

/** Reads what was typed on the first screen: Enter, a lesson's number or id, or a word. */
export function choiceIn({ lessons }: Outline, line: string, onEnter: number): Choice {
  const typed = line.trim().toLowerCase();
  const spoken = spokenIn(line);
  if (spoken.kind === 'help') return { kind: 'help' };
  if (spoken.kind === 'command' && spoken.command === 'quit') return { kind: 'quit' };
  if (typed === 'plain') return { kind: 'plain' };
  const byNumber = typed === '' ? lessons[onEnter] : lessons[Number(typed) - 1];
  const file = byNumber ?? lessons.find(({ lesson }) => lesson.id === typed);
  return file === undefined ? { kind: 'unknown' } : { kind: 'lesson', file };
}
