import { expect, test } from '@jest/globals';
import type { LessonFile } from '../../src/lesson/course.ts';
import { freshNotes } from '../../src/lesson/notes.ts';
import { noProgress, withLesson, type LessonProgress } from '../../src/lesson/progress.ts';
import { standingsOf } from '../../src/lesson/standing.ts';
import { decodedOf, written } from './written.ts';

const file: LessonFile = { file: 'small.yaml', lesson: decodedOf(...Object.values(written)), hash: 'now' };
const course = { id: 'course', lessons: [file] };
const taken = (change: Partial<LessonProgress>) =>
  withLesson(noProgress, 'course', 'small', { ...freshNotes('now').progress, ...change });

test('a lesson is told with its steps, but those that are only read', () => {
  expect(standingsOf(course, noProgress)).toEqual([
    { id: 'small', title: 'Small', summary: 'Little.', minutes: 1, steps: 4, done: 0, state: 'new' },
  ]);
});

test.each([
  ['begun', taken({ steps: ['try-it'] }), { done: 1, state: 'started' }],
  ['done', taken({ steps: ['try-it', 'do-it', 'what-then', 'say-why'], done: true }), { done: 4, state: 'done' }],
  ['changed since', taken({ hash: 'then', steps: ['try-it', 'no-longer'] }), { done: 1, state: 'changed' }],
  [
    'of another course',
    withLesson(noProgress, 'other', 'small', taken({}).courses.course?.lessons.small as LessonProgress),
    { done: 0, state: 'new' },
  ],
])('a lesson that is %s is told as that', (_, progress, standing) => {
  expect(standingsOf(course, progress)).toMatchObject([standing]);
});
