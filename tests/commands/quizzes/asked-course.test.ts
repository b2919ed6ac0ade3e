import { expect, it } from '@jest/globals';
import type { Context } from '../../../src/commands/context.ts';
import { askedCourse } from '../../../src/commands/quizzes/asked-course.ts';
import { readCourse } from '../../../src/shell/files/lesson-files.ts';
import { bundledLessons } from '../../system.ts';

const context: Pick<Context, 'readCourse' | 'readLock' | 'program'> = {
  readCourse: (folder = bundledLessons) => Promise.resolve(readCourse(folder)),
  readLock: () => Promise.resolve(undefined),
  program: 'npx http-tutor',
};

it('makes the questions of a class once, and others for another seed, count or run', async () => {
  const options = { reporter: [], output: [] };
  const { made } = (await askedCourse(context, options)).asked;
  const ofClass = made(1, 7, 3);
  expect(made(1, 7, 3)).toBe(ofClass);
  expect(made(1, 7, 2)).toEqual(ofClass.slice(0, 2));
  expect(made(1, 8, 3)).not.toEqual(ofClass);
  const again = (await askedCourse(context, options)).asked.made(1, 7, 3);
  expect(again).toEqual(ofClass);
  expect(again).not.toBe(ofClass);
});
