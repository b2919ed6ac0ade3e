import type { BrokenSheet, Graded, GradedSheet, Report } from '../quiz/report.ts';
import { ANYWHERE, LEADING, safe } from '../text/safe.ts';
import { faultsText } from '../view/faults.ts';
import type { Reporter } from './reporter.ts';
import { missedIn, percentText } from './verdict.ts';
import { givenLine, questionLines, shortDiagnostic, oneLineText, answerLines, wordFor } from './words.ts';

/**
 * JUnit's XML in what its two schemas agree on: a suite for each sheet, a case for each question. A wrong answer is a
 * failure, or, where the report says so, a line of output; a sheet that cannot be graded is an error. No time is told, since
 * none is taken.
 */
export const junitReport: Reporter = (report) => {
  const suites = report.sheets.map((sheet, index) =>
    suite(sheet.kind === 'graded' ? gradedSuite(sheet, report) : brokenSuite(sheet), { index, report }),
  );
  return `${['<?xml version="1.0" encoding="UTF-8"?>', element('testsuites', {}, suites)].join('\n')}\n`;
};

/** The facts of a sheet that are told, its cases being XML. */
interface Suite {
  readonly file: string | undefined;
  readonly properties: Attributes;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly errors: number;
  /** The text that is told beside the cases. */
  readonly output?: string;
}

function suite(
  { file, properties, cases, failures, errors, output = '' }: Suite,
  { index, report }: { index: number; report: Report },
): string {
  const { course, pass } = report;
  const known = { version: course.version, pass: `${pass} %`, ...properties };
  const listed = Object.entries(known).map(([key, value]) => element('property', { name: key, value }));
  const name = file === undefined ? 'quiz' : `quiz: ${oneLineText(file)}`;
  return element(
    'testsuite',
    { name, package: oneLineText(course.id), id: index, tests: cases.length, failures, errors, time: 0 },
    [element('properties', {}, listed), ...cases, systemOut(output), element('system-err', {})],
  );
}

function systemOut(output: string): string {
  return output === '' ? element('system-out', {}) : content('system-out', {}, output);
}

function gradedSuite(sheet: GradedSheet, report: Report): Suite {
  const missed = missedIn(sheet);
  const fails = countsIn(sheet, report);
  return {
    file: sheet.file,
    properties: { seed: sheet.seed, percent: percentText(sheet, report.pass), passed: String(sheet.passed) },
    cases: sheet.answers.map((graded) => testcase(graded, sheet, report)),
    failures: fails ? missed.length : 0,
    errors: 0,
    output: fails ? '' : missed.map((graded) => toldOf(graded, sheet)).join('\n\n'),
  };
}

// Tells whether wrong answers are failures.
function countsIn({ passed }: GradedSheet, { failures }: Report): boolean {
  return failures === undefined || (failures === 'below' && !passed);
}

function testcase(graded: Graded, sheet: GradedSheet, report: Report): string {
  const { item, grade } = graded;
  const { text } = questionLines(graded);
  const attributes = { classname: classOf(graded, sheet, report), name: `${oneLineText(item.id)}: ${text}`, time: 0 };
  return element('testcase', attributes, grade === 'right' || !countsIn(sheet, report) ? [] : [failure(graded, sheet)]);
}

// Of cases that are called alike, some publishers keep one: each sheet of a class has names of its own.
function classOf({ item }: Graded, { file = 'quiz' }: GradedSheet, { course, sheets }: Report): string {
  const ofSheet = sheets.length > 1 ? [file] : [];
  // Without a lesson, a question was made.
  return [course.id, ...ofSheet, item.lesson?.id ?? 'made'].map(oneLineText).join('.');
}

function failure(graded: Graded, sheet: GradedSheet): string {
  return content('failure', { message: givenLine(graded), type: kindOf(graded) }, toldOf(graded, sheet));
}

function toldOf(graded: Graded, { file }: GradedSheet): string {
  const { text, setting } = questionLines(graded);
  const where = file === undefined || graded.place === undefined ? [] : [`${oneLineText(file)}:${graded.place.line}`];
  return [...where, text, ...setting.map((each) => `  ${each}`), ...answerLines(graded)].join('\n');
}

// Such as `not-sure`.
function kindOf(graded: Graded): string {
  return wordFor(graded).toLowerCase().replace(' ', '-');
}

function brokenSuite({ file, faults }: BrokenSheet): Suite {
  const message = faults.map((fault) => oneLineText(fault.message)).find(Boolean) ?? '';
  const error = content('error', { message, type: 'not-graded' }, faultsText(faults.map(shortDiagnostic)));
  const unread = element('testcase', { classname: 'sheet', name: oneLineText(file), time: 0 }, [error]);
  return { file, properties: {}, cases: [unread], failures: 0, errors: 1 };
}

/** The attributes of an element, by name. */
type Attributes = Readonly<Record<string, string | number>>;

/** An element of XML, with the elements inside it. */
function element(name: string, attributes: Attributes, inside: readonly string[] = []): string {
  const opening = `${name}${written(attributes)}`;
  return inside.length === 0 ? `<${opening}/>` : [`<${opening}>`, ...inside, `</${name}>`].join('\n');
}

/** An element of XML that holds a text. */
function content(name: string, attributes: Attributes, text: string): string {
  return `<${name}${written(attributes)}>${xml(text)}</${name}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}

const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

// XML 1.0 §2.2 forbids controls and half surrogate pairs, which are made visible, and these two, which are shown alike.
function xml(text: string): string {
  return safe(text)
    .replaceAll('\ufffe', '<U+FFFE>')
    .replaceAll('\uffff', '<U+FFFF>')
    .replaceAll(/[&<>"]/g, (character) => references[character as keyof typeof references])
    .replaceAll(LEADING, '$1&#58;:')
    .replaceAll(ANYWHERE, '#&#35;');
}
