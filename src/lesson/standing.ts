import type { Course } from './course.ts';
import { isKept } from './lesson.ts';
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
export function standingsOf(course: Pick<Course, 'id' | 'lessons'>, progress: Progress): readonly Standing[] {
  return course.lessons.map(({ lesson, hash }) => {
    const { id, title, summary, minutes } = lesson;
    const taken = lessonProgressOf(progress, course.id, id);
    const ids = lesson.steps.filter(isKept).map((step) => step.id);
    const done = ids.filter((each) => taken?.steps.includes(each) === true).length;
    return { id, title, summary, minutes, steps: ids.length, done, state: stateOf(taken, hash) };
  });
}
