import type { JsonObject } from '../http/json.ts';
import { faultJson } from '../lesson/diagnostic.ts';
import { allPassed } from '../quiz/grading.ts';
import type { BrokenSheet, Graded, GradedSheet } from '../quiz/report.ts';
import { jsonText } from '../text/safe.ts';
import type { Reporter } from './reporter.ts';
import { countOf } from './verdict.ts';

/**
 * One JSON object, in a form that stays: `course` (id), `version`, `pass` (percent), `passed`, and `sheets`.
 * A graded sheet: `file`, `seed`, `passed`, `percent` (not rounded), `asked` and `ofCourse` (how many of the course's questions
 * it asks, of how many), `right`, `wrong`, `unanswered`, and `answers`, each with `question`, `lesson`, `grade` (right, wrong,
 * unanswered), `given` (the id of an option), `missing` (the question is not in the sheet), `beliefs` (ids, the likeliest
 * first), `goTo` (the id of a lesson), `line`, and with full feedback `feedback`. A sheet that cannot be graded: `file`,
 * and `faults` as `check --json` has them. What there is none of is null. Members may be added.
 */
export const jsonReport: Reporter = (report) => {
  const { course, pass } = report;
  const sheets = report.sheets.map((sheet) => (sheet.kind === 'graded' ? graded(sheet) : broken(sheet)));
  const whole = { course: course.id, version: course.version, pass, passed: allPassed(report), sheets };
  return `${jsonText(whole, 2)}\n`;
};

function graded(sheet: GradedSheet): JsonObject {
  return {
    file: sheet.file ?? null,
    seed: sheet.seed,
    passed: sheet.passed,
    percent: sheet.percent,
    asked: sheet.asked,
    ofCourse: sheet.ofCourse,
    right: countOf(sheet, 'right'),
    wrong: countOf(sheet, 'wrong'),
    unanswered: countOf(sheet, 'unanswered'),
    answers: sheet.answers.map(answer),
  };
}

function answer({ item, grade, given, missing, beliefs, lesson, place, feedback }: Graded): JsonObject {
  return {
    question: item.id,
    lesson: item.lesson?.id ?? null,
    grade,
    given: given?.id ?? null,
    missing,
    beliefs: beliefs.map(({ id }) => id),
    goTo: lesson?.id ?? null,
    line: place?.line ?? null,
    ...(feedback === undefined ? {} : { feedback }),
  };
}

function broken({ file, faults }: BrokenSheet): JsonObject {
  return { file, faults: faults.map(faultJson) };
}
