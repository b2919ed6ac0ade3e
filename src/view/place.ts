import type { LessonEvent } from '../lesson/learner.ts';

/** The place in the course at which an event is shown, and what was shown before. */
export interface LessonPlace {
  readonly course?: string | undefined;
  /** The number of the lesson, from 1, and how many there are. */
  readonly lesson: number;
  readonly lessons: number;
  /** The lesson to go to after this one, if there is one: the next, or after the last one that is not done. */
  readonly next?: { readonly number: number; readonly title: string } | undefined;
  /** The number of other lessons that are not done. */
  readonly open?: number | undefined;
  /** Fields of replies that matter in the lesson, beside those that are always shown. */
  readonly fields?: readonly string[] | undefined;
  /** The event shown before, where that is known: a reply then follows the request that it belongs to. */
  readonly previous?: LessonEvent | undefined;
}
