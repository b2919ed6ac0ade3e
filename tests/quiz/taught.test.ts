import { expect, test } from '@jest/globals';
import { courseQuestions } from '../../src/quiz/items.ts';
import { lessonAbout } from '../../src/quiz/taught.ts';
import { misconceptions } from '../../src/semantics/misconceptions/index.ts';
import { readCourse } from '../../src/shell/files/lesson-files.ts';

// No lesson puts null, or puts where nothing is and PUT creates nothing.
const NOWHERE = ['put-null-removes', 'put-must-create'];

const course = readCourse('lessons');
const taught = {
  lessons: course.lessons.map(({ lesson }) => lesson),
  questions: courseQuestions(course).map(({ item }) => item),
};

test('there is a lesson to go to for every belief that the course asks about or shows', () => {
  const without = misconceptions.filter((belief) => lessonAbout(belief, taught) === undefined);
  expect(without.map(({ id }) => id)).toEqual(NOWHERE);
});

test.each([
  ['a question asks about', 'put-response-is-the-resource', 'reply-and-effect'],
  ['an experiment would show by its replies', 'null-is-stored', 'patch'],
  ['an experiment would show by its findings', 'allow-is-optional', 'who-names-the-url'],
])('a belief that %s is taught there', (_, id, lesson) => {
  const belief = misconceptions.find((each) => each.id === id);
  expect(belief && lessonAbout(belief, taught)?.id).toBe(lesson);
});

test('a belief about what happens on the way is only asked about', () => {
  const [onTheWay] = misconceptions.filter(({ kind }) => kind === 'scenario');
  expect(onTheWay && lessonAbout(onTheWay, { ...taught, questions: [] })).toBeUndefined();
});
