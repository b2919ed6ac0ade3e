import { madeQuestion } from '../src/questions/made/index.ts';
import { decodeFilledIn } from '../src/quiz/asked.ts';
import { grade } from '../src/quiz/grading.ts';
import { courseQuestions, madeQuestions } from '../src/quiz/items.ts';
import { readCourse } from '../src/shell/files/lesson-files.ts';

/** A course with its questions. */
export function courseOf(folder) {
  const course = readCourse(folder);
  return { course, questions: courseQuestions(course) };
}

/** Makes so many questions of a seed. */
export function make(seed, many) {
  for (let number = 1; number <= many; number += 1) madeQuestion(2, seed, number);
}

/** Reads and grades a sheet with a wrong answer to each question of a course, and works out the feedback on each. */
export function gradeWrong({ course, questions }) {
  const { id, version, lessons, pass } = course;
  const items = questions.map(({ item }) => item);
  const named = lessons.map(({ lesson }) => lesson.id);
  const asked = { course, lessons: named, questions, lock: undefined, made: madeQuestions };
  const answers = Object.fromEntries(
    items.map((item) => [item.id, item.options.find((each) => each.id !== item.right).id]),
  );
  const filled = decodeFilledIn(asked, { course: id, version, seed: 1, answers });
  const submission = { file: undefined, inRepository: undefined, seed: 1, answers: filled.value.sheet.answers };
  return grade(filled.value.items, submission, { pass, feedback: 'full', course: items });
}
