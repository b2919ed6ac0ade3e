import type { LessonState } from '../lesson/progress.ts';

/** How far somebody is, of as much as there is; nothing where they have not begun. */
export const stateWords = {
  new: () => '',
  started: (done, all) => `${done} of ${all} done`,
  done: () => 'done',
  changed: () => 'changed since',
} as const satisfies Record<LessonState, (done: number, all: number) => string>;
