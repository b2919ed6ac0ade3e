import { describe, expect, test } from '@jest/globals';
import type { QuizItem } from '../../src/quiz/item.ts';
import { lockedItems, type QuestionLock } from '../../src/quiz/lock.ts';
import { nextLock } from '../../src/quiz/next-lock.ts';
import { itemOf } from './quizzes.ts';

const one = itemOf('a/one');
const two = itemOf('a/two');
const three = itemOf('a/three');

function locked(previous: QuestionLock | undefined, version: number, ...items: readonly QuizItem[]): QuestionLock {
  const next = nextLock(previous, { course: { id: 'small-course', version }, items });
  if (next.kind === 'refused') throw new Error(next.because.join('\n'));
  return next.lock;
}

function refusal(previous: QuestionLock, version: number, ...items: readonly QuizItem[]): unknown {
  const next = nextLock(previous, { course: { id: 'small-course', version }, items });
  return next.kind === 'refused' && next.because;
}

const first = locked(undefined, 1, one, two);

describe('the next lock', () => {
  test('of a course that had none holds its questions from this version on', () => {
    expect(first).toEqual({
      course: 'small-course',
      version: 1,
      questions: [
        { from: 1, ...one },
        { from: 1, ...two },
      ],
    });
  });

  test('of a course that is as it was is as it was', () => {
    expect(locked(first, 1, one, two)).toEqual(first);
    expect(locked(first, 2, one, two)).toEqual({ ...first, version: 2 });
  });

  test('of a new version asks new questions from it on, and those that are gone up to the one before', () => {
    const second = locked(first, 2, three, one);
    expect(second.questions.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['a/three', 2, undefined],
      ['a/one', 1, undefined],
      ['a/two', 1, 1],
    ]);
    expect(lockedItems(second, 1)).toMatchObject([one, two]);
    const third = locked(second, 3, one);
    expect(third.questions.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['a/one', 1, undefined],
      ['a/three', 2, 2],
      ['a/two', 1, 1],
    ]);
    expect(lockedItems(third, 2)).toMatchObject([one, three]);
  });

  test('takes over what became better known of a question: beliefs, reasons, and the title of its lesson', () => {
    const known = { ...one, believes: {}, because: { one: 'So. §9.2.2' }, lesson: { id: 'a', title: 'Renamed' } };
    expect(locked(first, 1, known, two).questions[0]).toEqual({ from: 1, ...known });
  });

  test.each<[string, Partial<QuizItem>]>([
    ['text', { text: 'How many now?' }],
    ['setting', { setting: ['PUT /users/1'] }],
    ['options', { options: one.options.slice(1) }],
    ['right', { right: 'two' }],
  ])('holds a question with another %s beside what it was, each for its versions', (part, changes) => {
    const changed = { ...one, ...changes };
    expect(refusal(first, 1, changed, two)).toEqual([
      `a/one is not what it was (${part}): raise the version in course.yaml`,
    ]);
    const second = locked(first, 2, changed, two);
    expect(lockedItems(second, 1)).toEqual([
      { from: 1, ...two },
      { from: 1, to: 1, ...one },
    ]);
    expect(lockedItems(second, 2)).toEqual([
      { from: 2, ...changed },
      { from: 1, ...two },
    ]);
  });

  test('is refused where this version would ask other questions than it did', () => {
    expect(refusal(first, 1, one, three)).toEqual([
      'a/three is not in this version: raise the version in course.yaml',
      'a/two is gone from this version: raise the version in course.yaml',
    ]);
  });

  test('asks a question that comes back from its version on', () => {
    const third = locked(locked(first, 2, one), 3, one, two);
    expect(third.questions.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['a/one', 1, undefined],
      ['a/two', 3, undefined],
      ['a/two', 1, 1],
    ]);
    expect(refusal(third, 3, one)).toEqual(['a/two is gone from this version: raise the version in course.yaml']);
  });

  test('is refused for another course, and for an older version', () => {
    expect(refusal({ ...first, course: 'other' }, 1, one, two)).toEqual([
      'it is the lock of the course other, not of small-course',
    ]);
    expect(refusal({ ...first, version: 2 }, 1, one, two)).toEqual([
      'it was written for version 2, and course.yaml has version 1: versions only grow',
    ]);
  });
});
