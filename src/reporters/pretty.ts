import { startCommand, type CommandLine } from '../lesson/command-line.ts';
import { allPassed } from '../quiz/grading.ts';
import type { BrokenSheet, Graded, GradedSheet, Report } from '../quiz/report.ts';
import { summaryOf } from '../quiz/summary.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { block, under, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { cited, framed, indented, opposite, sentences, spaced } from '../text/page.ts';
import { inactive } from '../text/safe.ts';
import { table } from '../text/table.ts';
import { faultsText } from '../view/faults.ts';
import type { Reporter } from './reporter.ts';
import { askedText, countsText, headline, missedIn, MAX_BELIEFS, percentText, resultOf } from './verdict.ts';
import {
  questionLines,
  beliefText,
  shortDiagnostic,
  counted,
  oneLineText,
  answerLines,
  typed,
  wordFor,
} from './words.ts';

/** A report for people: the verdict, then what was not right. Several sheets are told as a class, then a line each. */
export const prettyReport: Reporter = (report, look) => {
  const lines = framed(look, (page) => {
    const verdict = sentences(
      page,
      page.paint[allPassed(report) ? 'good' : 'bad'](`${headline(report)}.`),
      counts(report),
    );
    const blocks = shown(report, page);
    // If much is told, the verdict has scrolled away by the end of it.
    const again = blocks.flat().length > A_SCREEN ? [verdict] : [];
    return ['', ...spaced(verdict, ...blocks, ...again), ''];
  });
  return inactive(block([...lines, ...report.sheets.flatMap(faultLines)]));
};

const A_SCREEN = 20;

// Returns what a sheet's own line says, of answers at a prompt, which have no sheet.
function counts({ sheets: [sheet] }: Report): string {
  return sheet?.kind === 'graded' && sheet.file === undefined ? countsText(sheet) : '';
}

type Blocks = readonly (readonly string[])[];

function shown(report: Report, look: Look): Blocks {
  const [sheet, ...others] = report.sheets;
  if (sheet === undefined || others.length > 0) return classShown(report, look);
  if (sheet.kind === 'broken') return [];
  return sheet.file === undefined ? promptedShown(sheet, report.called, look) : sheetShown(sheet.file, sheet, look);
}

function sheetShown(file: string, sheet: GradedSheet, look: Look): Blocks {
  return [
    sentences(look, `${oneLineText(file)}:`, countsText(sheet), askedText(sheet)),
    ...missedIn(sheet).map((graded) => answer(graded, look)),
  ];
}

function answer(graded: Graded, look: Look): readonly string[] {
  const word = wordFor(graded);
  const label = look.plain ? `${word}:` : `${look.paint.bad(word.toUpperCase())} `;
  const place = graded.place === undefined ? '' : look.paint.faint(`line ${graded.place.line}`);
  return [
    ...opposite(`${label} ${oneLineText(graded.item.id)}`, place, look, '    '),
    ...indented(look, (room) => [
      ...question(graded, room),
      ...answerLines(graded).flatMap((each) => sentences(room, typed(cited(each, look), look))),
    ]),
  ];
}

function question(graded: Graded, look: Look): readonly string[] {
  const { text, setting } = questionLines(graded);
  const indent = look.plain ? under('') : { first: '  ', rest: '    ' };
  return [...sentences(look, look.paint.strong(text)), ...setting.flatMap((each) => wrap(each, look.columns, indent))];
}

// A fault is shown as everywhere else: with the line of the file as it stands.
function faultLines(sheet: GradedSheet | BrokenSheet): readonly string[] {
  return sheet.kind === 'broken' && sheet.faults.length > 0
    ? [...faultsText(sheet.faults.map(shortDiagnostic)).split('\n'), '']
    : [];
}

/** Tells of several sheets: how they did at each question, which beliefs are common, then a line each. */
function classShown(report: Report, look: Look): readonly (readonly string[])[] {
  const { questions, beliefs } = summaryOf(report);
  const { bullet } = marks(look);
  const rows = questions.map(({ item, ...count }) => [
    oneLineText(item.id),
    ...[count.right, count.wrong, count.unanswered].map(String),
  ]);
  return [
    rows.length === 0 ? [] : table({ head: ['question', 'right', 'wrong', 'unanswered'], rows }, look),
    beliefs.length === 0 ? [] : sentences(look, 'The commonest beliefs that wrong answers fit:'),
    beliefs.slice(0, MAX_BELIEFS).flatMap(({ belief, count }) => {
      const text = `${counted(count, 'answer')}: ${beliefText(belief)}`;
      return wrap(typed(text, look), look.columns, under(look.plain ? '' : `${bullet} `));
    }),
    sheetsShown(report, look),
  ];
}

function sheetsShown({ sheets, pass }: Report, look: Look): readonly string[] {
  const isNarrowed = sheets.some((sheet) => sheet.kind === 'graded' && sheet.asked < sheet.ofCourse);
  const rows = sheets.map((sheet) => [
    sheet.file === undefined ? '' : oneLineText(sheet.file),
    resultOf(sheet),
    ...(sheet.kind === 'graded' ? [percentText(sheet, pass), `${sheet.asked} of ${sheet.ofCourse}`] : ['-', '-']),
  ]);
  // A sheet that asked all questions needs no word about it.
  const columns = isNarrowed ? 4 : 3;
  const shownOf = (row: readonly string[]): readonly string[] => row.slice(0, columns);
  return rows.length === 0 ? [] : table({ head: shownOf(HEAD), rows: rows.map(shownOf) }, look);
}

const HEAD = ['sheet', 'result', 'right', 'asked'];

/** Tells the end of a quiz at a prompt, in which each answer was dealt with at once: by belief, with the questions. */
function promptedShown({ answers }: GradedSheet, called: CommandLine, look: Look): readonly (readonly string[])[] {
  const missed = answers.filter(({ grade }) => grade !== 'right');
  return [...beliefsIn(missed).map((belief) => believed(belief, missed, { called, look })), ...others(missed, look)];
}

function beliefsIn(missed: readonly Graded[]): readonly Misconception[] {
  return [...new Set(missed.flatMap(({ beliefs }) => beliefs.slice(0, 1)))];
}

function believed(
  belief: Misconception,
  missed: readonly Graded[],
  { called, look }: { readonly called: CommandLine; readonly look: Look },
): readonly string[] {
  const such = missed.filter(({ beliefs }) => beliefs[0] === belief);
  const lessons = new Map(
    such.flatMap(({ lesson }) => (lesson === undefined ? [] : [[lesson.id, lesson.title] as const])),
  );
  return [
    ...sentences(look, typed(beliefText(belief), look)),
    ...indented(look, (room) => [
      ...questions(such, room),
      ...[...lessons].flatMap(([id, title]) => [
        ...sentences(room, `To go on: ${oneLineText(title)}`),
        // On a line of its own, and not broken: it can be copied.
        `${room.plain ? '' : '  '}${oneLineText(startCommand(called, id))}`,
      ]),
    ]),
  ];
}

// Returns what fits no belief: not to know, not to answer, and what nobody is known to suppose.
function others(missed: readonly Graded[], look: Look): readonly (readonly string[])[] {
  const unexplained = missed.filter(({ beliefs }) => beliefs.length === 0);
  return (['Wrong', 'Not sure', 'Unanswered'] as const).map((word) => {
    const such = unexplained.filter((graded) => wordFor(graded) === word);
    return such.length === 0
      ? []
      : [...sentences(look, `${word}:`), ...indented(look, (room) => questions(such, room))];
  });
}

const MAX_QUESTIONS = 5;

function questions(such: readonly Graded[], look: Look): readonly string[] {
  const left = such.length - MAX_QUESTIONS;
  const listed = left > 1 ? such.slice(0, MAX_QUESTIONS) : such;
  const first = look.plain ? '' : `${marks(look).bullet} `;
  return [
    ...listed.flatMap(({ item }) => wrap(typed(oneLineText(textOf(item)), look), look.columns, under(first))),
    ...(left > 1 ? sentences(look, `and ${counted(left, 'more question')}`) : []),
  ];
}

// Questions of several lessons may have one text.
const textOf = ({ lesson, text }: Graded['item']): string => (lesson === undefined ? text : `${lesson.title}: ${text}`);
