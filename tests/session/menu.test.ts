import { describe, expect, it } from '@jest/globals';
import type { LessonState } from '../../src/lesson/progress.ts';
import type { LessonStatus } from '../../src/lesson/lesson-status.ts';
import { choiceIn, lessonAfter, nextLesson } from '../../src/session/course-menu.ts';
import { reading } from '../lesson/walk/steps.ts';
import { courseOf, fileOf } from './courses.ts';

const standing = (state: LessonState): LessonStatus => ({
  ...{ id: 'a', title: 'A', summary: 'About a.', minutes: 1, steps: 1, done: 0 },
  state,
});

describe('Enter on the first screen', () => {
  it.each<[string, readonly LessonState[], number]>([
    ['the first lesson', ['new', 'new'], 0],
    ['the lesson that was begun', ['new', 'started', 'new'], 1],
    ['the first that is not done', ['done', 'done', 'new', 'new'], 2],
    ['one that has changed since', ['done', 'changed', 'new'], 1],
    ['the first again, where all are done', ['done', 'done'], 0],
  ])('stands for %s', (_, states, index) => {
    expect(nextLesson(states.map(standing))).toBe(index);
  });
});

describe('after a lesson', () => {
  it.each<[string, readonly LessonState[], number, number | undefined]>([
    ['comes the next, done or not', ['new', 'new', 'done'], 1, 2],
    ['comes after the last the first that is not done', ['done', 'new', 'new', 'new'], 3, 1],
    ['comes after the last one that was begun', ['new', 'started', 'started'], 2, 1],
    ['comes nothing once all are done', ['done', 'done', 'started'], 2, undefined],
  ])('%s', (_, states, index, next) => {
    expect(lessonAfter(index, states.map(standing))).toBe(next);
  });
});

describe('what is typed on the first screen', () => {
  const course = courseOf();
  const [first, second] = course.lessons;

  it.each([
    ['', second],
    ['  ', second],
    ['1', first],
    [' 2 ', second],
    ['first', first],
    ['SECOND', second],
  ])('names a lesson: %j', (line, file) => {
    expect(choiceIn(course, line, 1)).toStrictEqual({ kind: 'lesson', file });
  });

  it.each([['further'], [' Further '], ['2-3'], ['2 to 3'], ['3 - 3']])('names a part: %j', (line) => {
    const further = [fileOf('second', reading), fileOf('third', reading)];
    const parts = [
      { title: 'Core', lessons: course.lessons.slice(0, 1) },
      { title: 'Further', lessons: further },
    ];
    const two = { ...course, parts, lessons: [...course.lessons.slice(0, 1), ...further] };
    expect(choiceIn(two, line, 0)).toStrictEqual({ kind: 'part', part: 1 });
    expect(choiceIn(two, '7-9', 0)).toStrictEqual({ kind: 'unknown' });
  });

  it.each([
    ['quit', 'quit'],
    ['?', 'help'],
    ['help', 'help'],
    ['Plain', 'plain'],
    ['3', 'unknown'],
    ['0', 'unknown'],
    ['third', 'unknown'],
    ['back', 'unknown'],
    ['raw', 'unknown'],
  ])('is something else: %s', (line, kind) => {
    expect(choiceIn(course, line, 1)).toStrictEqual({ kind });
  });
});
