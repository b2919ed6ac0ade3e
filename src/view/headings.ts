import type { Lesson } from '../lesson/lesson.ts';
import type { EventOf } from './event-of.ts';
import { type Look, marks } from '../text/look.ts';
import { isNarrow, opposite, sentences } from '../text/page.ts';
import type { Place } from './place.ts';
import { line } from '../text/safe.ts';
import { byNumber } from '../text/wording.ts';

/** The head of a lesson: what it is about, how long it takes, and where its server is. */
export function lessonHead({ lesson, url, resumed, resent }: EventOf<'lesson'>, look: Look, place: Place): string[] {
  const { strong, faint } = look.paint;
  const size = [`lesson ${place.lesson} of ${place.lessons}`, `${lesson.minutes} min`, steps(lesson.steps.length)];
  return [
    ...headed(strong(line(lesson.title)), size.join(separator(look)), look),
    ...sentences(look, line(lesson.summary)),
    ...sentences(look, faint(`A new server for this lesson: ${line(url)}`)),
    ...(resumed ? sentences(look, onceMore(resent.length)) : []),
  ];
}

/** The head of a step: which one it is. Right after the head of its lesson, it says no more than that is new. */
export function stepHead({ lesson, number }: EventOf<'step'>, look: Look, place: Place): string[] {
  const follows = place.previous?.kind === 'lesson';
  if (follows && number === 1) return [];
  const title = follows ? '' : look.paint.strong(line(lesson.title));
  return headed(title, whereabouts(lesson, number, look, place), look);
}

// Where there is no room for both ends, a heading reads from above to below.
function headed(title: string, right: string, look: Look): string[] {
  if (!isNarrow(look)) return opposite(title, look.paint.faint(right), look);
  return [...sentences(look, title), ...sentences(look, look.paint.faint(right))];
}

function whereabouts(lesson: Lesson, number: number, look: Look, place: Place): string {
  const step = `step ${number} of ${lesson.steps.length}`;
  if (place.previous?.kind === 'lesson') return step;
  if (isNarrow(look) && !look.plain) return `${place.lesson}/${place.lessons}, step ${number}/${lesson.steps.length}`;
  return [`lesson ${place.lesson} of ${place.lessons}`, step].join(separator(look));
}

function onceMore(resent: number): string {
  if (resent === 0) return 'You go on where you were.';
  return 'You go on where you were: what you had sent was sent to this server again.';
}

function separator(look: Look): string {
  return look.plain ? ', ' : ` ${marks(look).dot} `;
}

function steps(count: number): string {
  return byNumber(count, { one: '1 step', other: `${count} steps` });
}
