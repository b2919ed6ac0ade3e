import { describe, expect, test } from '@jest/globals';
import type { QuizItem } from '../../src/quiz/item.ts';
import { grade } from '../../src/quiz/grading.ts';
import type { GradedSheet } from '../../src/quiz/report.ts';
import { summaryOf, type BeliefCount } from '../../src/quiz/summary.ts';
import { itemOf } from './quizzes.ts';

const one = itemOf('a/one');
const two = itemOf('a/two', { believes: { two: ['put-merges'] } });

function sheetOf(answers: Readonly<Record<string, string>>, items: readonly QuizItem[] = [one, two]): GradedSheet {
  const submission = {
    file: 'somebody.yaml',
    inRepository: undefined,
    seed: 1,
    answers: new Map(Object.entries(answers)),
  };
  return grade(items, submission, { pass: 80, feedback: 'brief', course: { lessons: [], questions: [] } });
}
const told = (beliefs: readonly BeliefCount[]): unknown => beliefs.map(({ belief, count }) => [belief.id, count]);

describe('the summary of a class', () => {
  const sheets = [
    sheetOf({ 'a/one': 'one', 'a/two': 'two' }),
    sheetOf({ 'a/one': 'two', 'a/two': 'two' }),
    sheetOf({ 'a/one': 'not-sure' }),
    { kind: 'broken', file: 'nobody.yaml', inRepository: undefined, seed: 1, faults: [] } as const,
  ];
  const summary = summaryOf({ sheets });

  test('counts the answers to each question', () => {
    expect(summary.questions.map(({ item, right, wrong, unanswered }) => [item.id, right, wrong, unanswered])).toEqual([
      ['a/one', 1, 2, 0],
      ['a/two', 0, 2, 1],
    ]);
  });

  test('counts beliefs, each wrong answer for the likeliest, the commonest first', () => {
    expect(told(summary.beliefs)).toEqual([
      ['put-merges', 2],
      ['put-appends-a-copy', 1],
    ]);
    expect(summary.questions.map(({ beliefs }) => told(beliefs))).toEqual([
      [['put-appends-a-copy', 1]],
      [['put-merges', 2]],
    ]);
  });

  test('names nobody', () => {
    expect(JSON.stringify(summary)).not.toMatch(/somebody|nobody/);
  });

  test('keeps questions apart that were made from other seeds', () => {
    const made = (text: string): QuizItem => itemOf('made-1/1', { text });
    const apart = summaryOf({ sheets: [sheetOf({}, [made('How many?')]), sheetOf({}, [made('Where?')])] });
    expect(apart.questions.map(({ item, unanswered }) => [item.text, unanswered])).toEqual([
      ['How many?', 1],
      ['Where?', 1],
    ]);
  });

  test('of no sheets is empty', () => {
    expect(summaryOf({ sheets: [] })).toEqual({ questions: [], beliefs: [] });
  });
});
