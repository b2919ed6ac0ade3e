import { lessonForm, type Lesson } from '../../src/lesson/lesson.ts';

/** A lesson of that many steps to read. */
export function lessonOf(steps: number): Lesson {
  return lessonForm.parse({
    id: 'once-more',
    title: 'Once more, please',
    summary: 'What to do when the reply never came.',
    minutes: 12,
    world: { collections: { '/users': {} } },
    steps: Array.from({ length: steps }, () => ({ read: 'Read this.' })),
  });
}
