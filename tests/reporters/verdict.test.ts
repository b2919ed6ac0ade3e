import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { allPassed } from '../../src/quiz/grading.ts';
import { askedText, countsText, headline, percentText } from '../../src/reporters/verdict.ts';
import { blank, broken, fair, good, perfect, poor, reportOn } from './reports.ts';

const scored = (percent: number, pass: number): string =>
  percentText({ ...good, percent, passed: percent >= pass }, pass);

describe('percentText', () => {
  test.each([
    [80, 80, '80 %'],
    [79.99, 80, '79.99 %'],
    [79.9999, 80, '79.9999 %'],
    [79.9999999999, 80, '79.9999999999 %'],
    [(100 * 2) / 3, 80, '66.7 %'],
    [(100 * 2) / 3, 66.7, '66.67 %'],
    [(100 * 2) / 3, (100 * 2) / 3, '66.7 %'],
    [99.99, 80, '99.99 %'],
    [100, 100, '100 %'],
    [0, 80, '0 %'],
  ])('reads %d at a pass mark of %d as %s', (percent, pass, text) => {
    expect(scored(percent, pass)).toBe(text);
  });

  it('reads as what was decided, whatever the mark', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (some, all, mark) => {
          const percent = (100 * Math.min(some, all)) / all;
          for (const pass of [mark, percent, Math.round(percent), 80]) {
            const shown = parseFloat(scored(percent, pass));
            expect(shown >= pass).toBe(percent >= pass);
            expect(shown === 100).toBe(percent === 100);
          }
        },
      ),
    );
  });

  it('is exact where nobody passes: nothing was answered, at a mark of nothing', () => {
    expect(percentText({ ...poor, percent: 0, passed: false }, 0)).toBe('0 %');
  });
});

describe('headline', () => {
  test.each([
    ['a sheet', reportOn(good), 'Passed: 80 % right, pass mark 80 %'],
    ['a sheet below the mark', reportOn(fair), 'Not passed: 60 % right, pass mark 80 %'],
    ['a sheet that nobody filled in', { ...reportOn(blank), pass: 0 }, 'Not passed: nothing was answered'],
    ['a sheet that cannot be graded', reportOn(broken), 'Not graded'],
    ['a class', reportOn(good, perfect), 'Passed: 2 of 2 sheets passed, pass mark 80 %'],
    ['a class with one below the mark', reportOn(good, poor), 'Not passed: 1 of 2 sheets passed, pass mark 80 %'],
    ['a class with one broken', reportOn(broken, good), 'Not passed: 1 of 2 sheets passed, pass mark 80 %'],
    ['nothing', reportOn(), 'Not passed: 0 of 0 sheets passed, pass mark 80 %'],
  ])('tells of %s', (_, report, text) => {
    expect(headline(report)).toBe(text);
    expect(allPassed(report)).toBe(text.startsWith('Passed'));
  });
});

describe('askedText', () => {
  test.each([
    [4, 18, "4 of the course's 18 questions were asked."],
    [1, 18, "1 of the course's 18 questions was asked."],
    [18, 18, ''],
  ])('tells of %d of %d', (asked, ofCourse, text) => {
    expect(askedText({ ...good, asked, ofCourse })).toBe(text);
  });
});

describe('countsText', () => {
  it('names what there is', () => {
    expect([poor, good, perfect].map(countsText)).toStrictEqual([
      '0 of 5 questions right, 3 wrong, 1 not sure, 1 unanswered.',
      '4 of 5 questions right, 1 wrong.',
      '5 of 5 questions right.',
    ]);
    expect(countsText({ ...perfect, answers: perfect.answers.slice(0, 1) })).toBe('1 of 1 question right.');
  });
});
