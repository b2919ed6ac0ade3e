import type { LessonStatus } from '../../src/lesson/lesson-status.ts';

/** A lesson that was not begun. */
export const lesson: LessonStatus = {
  id: 'two-ways',
  title: 'Two ways to send data',
  summary: 'One PUT, one POST.',
  minutes: 4,
  steps: 3,
  done: 0,
  state: 'new',
};

/** One lesson in each state that there is. */
export const standings: readonly LessonStatus[] = [
  { ...lesson, state: 'done', done: 3 },
  { ...lesson, id: 'once-more', title: 'Once more, please', minutes: 12, state: 'started', done: 1 },
  { ...lesson, id: 'do', title: 'Replace, create, do', state: 'changed' },
  lesson,
];
