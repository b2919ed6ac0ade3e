import { allPassed } from '../quiz/grading.ts';
import type { BrokenSheet, Graded, GradedSheet, Report } from '../quiz/report.ts';
import { byNumber } from '../text/wording.ts';
import { counted, wordFor } from './words.ts';

/** The answers of a sheet that are not right. */
export function missedIn({ answers }: GradedSheet): readonly Graded[] {
  return answers.filter(({ grade }) => grade !== 'right');
}

/** Returns how many answers of a sheet have a grade. */
export function countOf({ answers }: GradedSheet, grade: Graded['grade']): number {
  return answers.filter((each) => each.grade === grade).length;
}

/** `7 of 10 questions right, 2 wrong, 1 not sure.` What is none goes without saying. */
export function countsText(sheet: GradedSheet): string {
  const others = (['Wrong', 'Not sure', 'Unanswered'] as const)
    .map((word) => ({ word, count: missedIn(sheet).filter((each) => wordFor(each) === word).length }))
    .filter(({ count }) => count > 0);
  const right = `${countOf(sheet, 'right')} of ${counted(sheet.answers.length, 'question')} right`;
  return `${[right, ...others.map(({ word, count }) => `${count} ${word.toLowerCase()}`)].join(', ')}.`;
}

/** `4 of the course's 18 questions were asked.`; empty where all were. */
export function askedText({ asked, ofCourse }: GradedSheet): string {
  const were = byNumber(asked, { one: 'was', other: 'were' });
  return asked < ofCourse ? `${asked} of the course's ${counted(ofCourse, 'question')} ${were} asked.` : '';
}

/** The verdict on a quiz, without a full stop. */
export function headline(report: Report): string {
  const { sheets, pass } = report;
  const [sheet, ...others] = sheets;
  if (sheet?.kind === 'broken' && others.length === 0) return 'Not graded';
  if (sheet?.kind === 'graded' && others.length === 0 && sheet.percent >= pass && !sheet.passed) return NOTHING;
  const passed = sheets.filter((each) => each.kind === 'graded' && each.passed).length;
  const reached =
    sheet?.kind === 'graded' && others.length === 0
      ? `${percentText(sheet, pass)} right`
      : `${passed} of ${counted(sheets.length, 'sheet')} passed`;
  return `${allPassed(report) ? 'Passed' : 'Not passed'}: ${reached}, pass mark ${pass} %`;
}

// At the mark, and not passed: a mark of nothing is reached by a sheet that nobody filled in.
const NOTHING = 'Not passed: nothing was answered';

/** The number of the commonest beliefs that are told. */
export const MAX_BELIEFS = 5;

/** Returns the result of a sheet, in a word or two. */
export function resultOf(sheet: GradedSheet | BrokenSheet): 'Passed' | 'Not passed' | 'Not graded' {
  if (sheet.kind === 'broken') return 'Not graded';
  return sheet.passed ? 'Passed' : 'Not passed';
}

/** The percent of a sheet, to as many places as it takes to read on the same side of the pass mark, and of 100. */
export function percentText({ percent, passed }: GradedSheet, pass: number): string {
  const tells = (shown: number): boolean => shown >= pass === passed && (shown === 100) === (percent === 100);
  const shown = PLACES.map((places) => Number(percent.toFixed(places))).find(tells);
  return `${shown ?? percent} %`;
}

const PLACES = [1, 2, 3, 4, 6, 9];
