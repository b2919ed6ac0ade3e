import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { courseQuestions } from '../../src/quiz/items.ts';
import { decodeLock, lockedItems, lockText, type QuestionLock } from '../../src/quiz/lock.ts';
import { nextLock } from '../../src/quiz/next-lock.ts';
import { readCourse } from '../../src/shell/files/lesson-files.ts';
import { faultLines } from '../lesson/written.ts';
import { itemOf } from './quizzes.ts';

const lock: QuestionLock = {
  course: 'small-course',
  version: 3,
  questions: [
    { from: 1, ...itemOf('a/always') },
    { from: 2, ...itemOf('a/since-two', { because: { one: 'So. §9.2.2' } }) },
    { from: 1, to: 2, ...itemOf('a/up-to-two') },
    { from: 2, to: 2, ...itemOf('a/only-two') },
  ],
};

describe('a lock', () => {
  test.each([
    [1, ['a/always', 'a/up-to-two']],
    [2, ['a/always', 'a/since-two', 'a/up-to-two', 'a/only-two']],
    [3, ['a/always', 'a/since-two']],
  ])('has what version %d asked', (version, ids) => {
    expect(lockedItems(lock, version).map(({ id }) => id)).toEqual(ids);
  });

  test('is read as it was written', () => {
    expect(decodeLock(JSON.parse(lockText(lock)))).toEqual({ ok: true, value: lock });
  });

  test('that is none is told so', () => {
    const questions = [{ ...itemOf('a/one'), from: 0, form: 1 }];
    expect(faultLines(decodeLock({ course: 'c', version: 1, questions }))).toEqual([
      'questions.0.from: expected at least 1',
      '[questions.0.form]: form is not known here: did you mean from?',
    ]);
  });
});

test('the shipped lock holds what the lessons ask, and ever asked: if not, npm run lock', () => {
  const course = readCourse('lessons');
  const text = readFileSync('lessons/questions.lock', 'utf8');
  const decoded = decodeLock(JSON.parse(text));
  if (!decoded.ok) throw new Error(faultLines(decoded).join('\n'));
  const next = nextLock(decoded.value, { course, items: courseQuestions(course).map(({ item }) => item) });
  expect(next).toMatchObject({ kind: 'lock' });
  expect(next.kind === 'lock' && lockText(next.lock)).toBe(text);
});
