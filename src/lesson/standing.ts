import type { Outline } from './course.ts';
import { keptIn } from './heading.ts';
import { lessonProgressOf, stateOf, type LessonState, type Progress } from './progress.ts';

/** A lesson of a course, and how far the learner is in it. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** How many steps progress is kept of, and how many of them are finished. */
  readonly steps: number;
  readonly done: number;
  readonly state: LessonState;
}

/** Where a learner stands in each lesson of a course. */
export function standingsOf(course: Pick<Outline, 'id' | 'lessons'>, progress: Progress): readonly Standing[] {
  return course.lessons.map(({ lesson, hash }) => {
    const { id, title, summary, minutes } = lesson;
    const taken = lessonProgressOf(progress, course.id, id);
    const ids = keptIn(lesson);
    const done = ids.filter((each) => taken?.steps.includes(each) === true).length;
    return { id, title, summary, minutes, steps: ids.length, done, state: stateOf(taken, hash) };
  });
}
