import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { lockText, type QuestionLock } from '../../../src/quiz/lock.ts';
import { readLock } from '../../../src/shell/files/question-lock.ts';
import { emptyFolders } from '../folders.ts';

const emptyFolder = emptyFolders();
const lock: QuestionLock = { course: 'a-course', version: 1, questions: [] };

function folderWith(content: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'questions.lock'), content);
  return folder;
}

it('reads the questions that a course asked', () => {
  expect(readLock(folderWith(lockText(lock)))).toEqual(lock);
});

it('finds none beside a course that keeps none', () => {
  expect(readLock(emptyFolder())).toBeUndefined();
});

it.each([
  ['is no JSON', '{', /questions\.lock is not as it was written: restore it/],
  ['is no lock', '{}', /questions\.lock is not as it was written: restore it/],
])('says where it %s', (_, content, message) => {
  expect(() => readLock(folderWith(content))).toThrow(
    expect.objectContaining({ exitCode: 3, message: expect.stringMatching(message) as unknown }),
  );
});

it('says where it is no file', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'questions.lock'));
  expect(() => readLock(folder)).toThrow(/questions\.lock is no ordinary file: restore it/);
});
