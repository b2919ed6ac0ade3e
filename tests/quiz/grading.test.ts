import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { EXIT } from '../../src/exit.ts';
import { filledIn, questionsFor } from '../../src/quiz/asked.ts';
import { allPassed, exitOf, grade, type Marking } from '../../src/quiz/grading.ts';
import type { BrokenSheet, GradedSheet } from '../../src/quiz/report.ts';
import { decodeSheet } from '../../src/quiz/sheet.ts';
import { template } from '../../src/quiz/template.ts';
import { asked, itemOf, madeOf, questions } from './quizzes.ts';

const marking: Marking = { pass: 80, feedback: 'brief', course: { lessons: [], questions } };

function gradeOf(
  answers: Readonly<Record<string, string>>,
  items = questions,
  how: Partial<Marking> = {},
): GradedSheet {
  const submission = {
    file: 'me.yaml',
    inRepository: 'quiz/me.yaml',
    seed: 1,
    answers: new Map(Object.entries(answers)),
  };
  return grade(items, submission, { ...marking, ...how });
}

describe('a sheet that is graded', () => {
  test('has a grade for every question, in order', () => {
    const sheet = gradeOf({ 'b/one': 'one', 'a/one': 'two' });
    expect(sheet).toMatchObject({
      kind: 'graded',
      file: 'me.yaml',
      inRepository: 'quiz/me.yaml',
      seed: 1,
      asked: 3,
      ofCourse: 3,
      passed: false,
    });
    expect(sheet.answers.map(({ item, grade, given }) => [item.id, grade, given?.id])).toEqual([
      ['a/one', 'wrong', 'two'],
      ['a/two', 'unanswered', undefined],
      ['b/one', 'right', 'one'],
    ]);
    expect(sheet.percent).toBeCloseTo(33.33);
  });

  test('names the beliefs that a wrong answer fits, and the lesson to go to', () => {
    const [wrong, unanswered, right] = gradeOf({ 'a/one': 'two', 'b/one': 'one' }).answers;
    expect(wrong?.beliefs.map(({ id }) => id)).toEqual(['put-appends-a-copy', 'put-merges']);
    expect(wrong?.lesson).toEqual({ id: 'a', title: 'The a lesson' });
    expect(unanswered).toMatchObject({ beliefs: [], lesson: { id: 'a' } });
    expect(right).toMatchObject({ beliefs: [], lesson: undefined });
  });

  test('counts not to be sure as an answer that is wrong, and fits no belief', () => {
    expect(gradeOf({ 'a/one': 'not-sure' }).answers[0]).toMatchObject({
      grade: 'wrong',
      given: { id: 'not-sure' },
      beliefs: [],
    });
  });

  test('passes over a belief that nobody knows any more', () => {
    const item = itemOf('a/one', { believes: { two: ['forgotten', 'put-merges'] } });
    expect(gradeOf({ 'a/one': 'two' }, [item]).answers[0]?.beliefs.map(({ id }) => id)).toEqual(['put-merges']);
  });

  test('sends from a made question to the first lesson where the belief comes up', () => {
    const course = [itemOf('x/one', { believes: {} }), itemOf('y/one'), itemOf('z/one')];
    const lessonOf = (answer: string, questionsThere = course): unknown =>
      gradeOf({ 'made-1/1': answer }, [madeOf(1)], { course: { lessons: [], questions: questionsThere } }).answers[0]
        ?.lesson;
    expect(lessonOf('two')).toEqual({ id: 'y', title: 'The y lesson' });
    expect(lessonOf('two', [])).toBeUndefined();
    expect(lessonOf('not-sure')).toBeUndefined();
    expect(lessonOf('one')).toBeUndefined();
  });

  test('says of how many questions of the course it asks how many', () => {
    expect(gradeOf({}, [...questions.slice(0, 2), madeOf(1)])).toMatchObject({ asked: 2, ofCourse: 3 });
    const submission = { file: 'f', inRepository: undefined, seed: 1, answers: new Map<string, string>() };
    expect(grade(questions, { ...submission, ofCourse: 7 }, marking)).toMatchObject({ asked: 3, ofCourse: 7 });
  });

  test('says where each answer stands, and of a question that is not in it, where it should', () => {
    const places = new Map([
      ['answers/a/one', { line: 5, column: 10 }],
      ['answers/a/two', { line: 6, column: 3 }],
      ['key answers', { line: 4, column: 1 }],
    ]);
    const placeOf = (way: readonly PropertyKey[], of?: 'key'): { line: number; column: number } =>
      places.get(of === undefined ? way.join('/') : `${of} ${way.join('/')}`) ?? { line: 0, column: 0 };
    const answers = new Map([
      ['a/one', 'one'],
      ['a/two', undefined],
    ]);
    const sheet = grade(questions, { file: 'f', inRepository: undefined, seed: 1, answers, placeOf }, marking);
    expect(sheet.answers.map(({ grade, missing, place }) => [grade, missing, place?.line])).toEqual([
      ['right', false, 5],
      ['unanswered', false, 6],
      ['unanswered', true, 4],
    ]);
    expect(gradeOf({}).answers[0]).toMatchObject({ missing: false, place: undefined });
  });

  test('tells the right answer only where all feedback was asked for, and only of what is not right', () => {
    const answers = { 'a/one': 'two', 'b/one': 'one' };
    expect(gradeOf(answers).answers.map(({ feedback }) => feedback)).toEqual([undefined, undefined, undefined]);
    expect(gradeOf(answers, questions, { feedback: 'full' }).answers.map(({ feedback }) => feedback)).toEqual([
      expect.stringMatching(/\(RFC 9110 §.*\) The right answer: one\.$/),
      'The right answer: one.',
      undefined,
    ]);
  });
});

describe('passing', () => {
  const of = (count: number, right: number): GradedSheet['answers'] => {
    const items = Array.from({ length: count }, (_, index) => itemOf(`a/q${index}`));
    return gradeOf(Object.fromEntries(items.slice(0, right).map(({ id }) => [id, 'one'])), items).answers;
  };
  const passed = (count: number, right: number, pass: number): boolean => {
    const items = of(count, right).map(({ item }) => item);
    const answers = Object.fromEntries(items.map(({ id }, index) => [id, index < right ? 'one' : 'two']));
    return gradeOf(answers, items, { pass }).passed;
  };

  test.each([
    [5, 4, 80, true],
    [5, 3, 80, false],
    [3, 2, 66.67, false],
    [3, 2, 66.66, true],
    [100, 29, 29, true],
    [100, 57, 57, true],
    [1, 0, 0, true],
    [1, 1, 100, true],
  ])('of %d answers %d right, with a mark of %d percent: %p', (count, right, pass, expected) => {
    expect(passed(count, right, pass)).toBe(expected);
  });

  test('takes at least one answer, and something to answer', () => {
    expect(gradeOf({}, questions, { pass: 0 })).toMatchObject({ percent: 0, passed: false });
    expect(gradeOf({}, [], { pass: 0 })).toMatchObject({ percent: 0, passed: false });
  });

  test('is certain for a template that is filled in with right answers', () => {
    const lessons = fc.option(fc.subarray(['a', 'b'], { minLength: 1 }), { nil: undefined });
    const generate = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ lessons, generate, seed: fc.nat() }), (made) => {
        const head = { course: 'small-course', version: 2, maker: 1, ...made } as const;
        const items = questionsFor(asked, head).map(({ item }) => item);
        const blank = template(head, items, { grading: 'npx http-tutor quiz --answers FILE' });
        const sheet = decodeSheet(parse(blank.replaceAll(/^ {2}([ab]|made-1)\/.*:$/gm, '$& one')));
        const filled = sheet.ok ? filledIn(asked, sheet.value) : sheet;
        if (!sheet.ok || !filled.ok) throw new Error('a fault');
        const submission = { file: 'f', inRepository: undefined, seed: 1, answers: sheet.value.answers };
        expect(grade(filled.value.items, submission, { ...marking, pass: 100 })).toMatchObject({
          percent: 100,
          passed: true,
        });
      }),
    );
  });
});

describe('how the tutor ends', () => {
  const good = gradeOf({ 'a/one': 'one', 'a/two': 'one', 'b/one': 'one' });
  const bad = gradeOf({ 'a/one': 'two' });
  const broken: BrokenSheet = { kind: 'broken', file: 'f', inRepository: undefined, faults: [] };

  test.each([
    ['all passed', [good, good], EXIT.ok],
    ['one did not pass', [good, bad], EXIT.failed],
    ['one cannot be graded', [good, bad, broken], EXIT.unreadable],
    ['there is none', [], EXIT.failed],
  ])('where of the sheets %s', (_, sheets, code) => {
    expect(exitOf({ sheets })).toBe(code);
    expect(allPassed({ sheets })).toBe(code === EXIT.ok);
  });
});
