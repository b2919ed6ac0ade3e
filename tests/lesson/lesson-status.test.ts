import { describe, expect, it } from '@jest/globals';
import { freshNotes } from '../../src/lesson/walk-state.ts';
import { noProgress, withLesson, type LessonProgress } from '../../src/lesson/progress.ts';
import { lessonStatuses } from '../../src/lesson/lesson-status.ts';
import { dropping, reading, thrice, words } from './walk/steps.ts';
import { lessonOf } from './walk/walks.ts';

const lesson = lessonOf(reading, thrice, dropping, words);
const stepHashes = { thrice: 'thrice-hash', dropping: 'dropping-hash', 'in-words': 'words-hash' };
const courseOf = (of: typeof lesson): Parameters<typeof lessonStatuses>[0] => ({
  id: 'course',
  lessons: [{ file: 'small.yaml', lesson: of, hash: 'new-hash', stepHashes, fileHash: 'file-hash' }],
});
const course = courseOf(lesson);
const taken = (...steps: readonly string[]): LessonProgress => ({ ...freshNotes('new-hash').progress, steps });

describe('where a learner stands in a lesson', () => {
  it('is told with what the lesson is', () => {
    const { title, summary, minutes } = lesson;
    expect(lessonStatuses(course, noProgress)).toStrictEqual([
      { id: 'small', title, summary, minutes, steps: 4, done: 0, state: 'new' },
    ]);
  });

  it.each<[string, LessonProgress, string, number]>([
    ['begun', taken(), 'started', 0],
    ['begun, with a step finished', taken('thrice'), 'started', 2],
    ['done', { ...taken('thrice', 'dropping', 'in-words'), done: true }, 'done', 4],
    ['done, and taken again', { ...taken('thrice'), done: true }, 'done', 2],
    ['changed since', { ...taken('thrice'), hash: 'old-hash' }, 'changed', 2],
    ['kept by version 1', { ...taken('thrice'), hash: 'file-hash' }, 'started', 2],
    [
      'changed since, with a step that is another now',
      { ...taken('thrice', 'dropping'), hash: 'old-hash', stepHashes: { ...stepHashes, thrice: 'old' } },
      'changed',
      1,
    ],
    ['changed since, with a step that is no more', { ...taken('thrice', 'gone'), hash: 'old-hash' }, 'changed', 2],
  ])('can be: %s', (_, progress, state, done) => {
    const kept = withLesson(noProgress, 'course', 'small', progress);
    expect(lessonStatuses(course, kept)).toMatchObject([{ state, steps: 4, done }]);
  });

  it('counts steps as the headings of the lesson do', () => {
    const other = courseOf(lessonOf(reading, reading, thrice, reading, words, reading));
    const doneAfter = (...steps: readonly string[]): unknown =>
      lessonStatuses(other, withLesson(noProgress, 'course', 'small', taken(...steps))).map(({ done }) => done);
    expect([doneAfter(), doneAfter('thrice'), doneAfter('thrice', 'in-words')]).toStrictEqual([[0], [3], [6]]);
    expect(lessonStatuses(courseOf(lessonOf(reading)), noProgress)).toMatchObject([{ steps: 1, done: 0 }]);
  });

  it('is not read from another course', () => {
    const kept = withLesson(noProgress, 'other', 'small', taken('thrice'));
    expect(lessonStatuses(course, kept)).toMatchObject([{ state: 'new', done: 0 }]);
  });
});
