import type { LessonEvent } from '../lesson/learner.ts';

/** Where in the course an event is shown, and after what. */
export interface Place {
  readonly course?: string | undefined;
  /** The number of the lesson, from 1, and how many there are. */
  readonly lesson: number;
  readonly lessons: number;
  /** The event shown before, where that is known: a reply then follows the request that it belongs to. */
  readonly previous?: LessonEvent | undefined;
}
