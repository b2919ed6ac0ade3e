import type { Outline } from './course.ts';
import type { Heading } from './heading.ts';
import { stillHolding } from './kept-work.ts';
import { lessonProgressOf, stateOf, type LessonState, type Progress } from './progress.ts';

/** A lesson of a course, and how far the learner is in it. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** How many steps it has, as its own headings count them, and how many of them are finished. */
  readonly steps: number;
  readonly done: number;
  readonly state: LessonState;
}

/** Where a learner stands in each lesson of a course. */
export function standingsOf(course: Pick<Outline, 'id' | 'lessons'>, progress: Progress): readonly Standing[] {
  return course.lessons.map(({ lesson, ...content }) => {
    const { id, title, summary, minutes } = lesson;
    const kept = lessonProgressOf(progress, course.id, id);
    const taken = kept && stillHolding(kept, content);
    const done = finishedIn(lesson, new Set(taken?.steps));
    return { id, title, summary, minutes, steps: lesson.steps.length, done, state: stateOf(taken, content) };
  });
}

// Progress is not kept of a reading: it is finished with the step that it leads to, and the last with those before it.
function finishedIn({ steps }: Heading, finished: ReadonlySet<string>): number {
  const isFinished = (id: string | undefined): boolean => id !== undefined && finished.has(id);
  return steps.filter(({ id }, index) => {
    const next = id ?? steps.slice(index).find((step) => step.id !== undefined)?.id;
    return isFinished(next ?? steps.findLast((step) => step.id !== undefined)?.id);
  }).length;
}
