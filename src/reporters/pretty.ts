import { allPassed } from '../quiz/grading.ts';
import type { BrokenSheet, Graded, GradedSheet, Report } from '../quiz/report.ts';
import { faultsText } from '../view/faults.ts';
import { block, under, wrap } from '../view/layout.ts';
import type { Look } from '../view/look.ts';
import { cited, framed, indented, opposite, sentences, spaced } from '../view/page.ts';
import { classShown } from './pretty-class.ts';
import type { Reporter } from './reporter.ts';
import { askedText, countsText, headline, missedIn } from './verdict.ts';
import { asked, brief, flat, told, typed, wordFor } from './words.ts';

/** A report for people: the verdict, then what was not right. Several sheets are told as a class, then a line each. */
export const pretty: Reporter = (report, look) => {
  const lines = framed(look, (page) => {
    const verdict = page.paint[allPassed(report) ? 'good' : 'bad'](`${headline(report)}.`);
    return ['', ...spaced(sentences(page, verdict), ...shown(report, page)), ''];
  });
  return block([...lines, ...report.sheets.flatMap(faultLines)].map(noCommand));
};

type Blocks = readonly (readonly string[])[];

function shown(report: Report, look: Look): Blocks {
  const [sheet, ...others] = report.sheets;
  if (sheet === undefined || others.length > 0) return classShown(report, look);
  return sheet.kind === 'graded' ? sheetShown(sheet, look) : [];
}

function sheetShown(sheet: GradedSheet, look: Look): Blocks {
  const name = sheet.file === undefined ? '' : `${flat(sheet.file)}:`;
  return [
    sentences(look, name, countsText(sheet), askedText(sheet)),
    ...missedIn(sheet).map((graded) => answer(graded, sheet, look)),
  ];
}

function answer(graded: Graded, sheet: GradedSheet, look: Look): readonly string[] {
  const word = wordFor(graded);
  const label = look.plain ? `${word}:` : `${look.paint.bad(word.toUpperCase())} `;
  const place = graded.place === undefined ? '' : look.paint.faint(`line ${graded.place.line}`);
  return [
    ...opposite(`${label} ${flat(graded.item.id)}`, place, look, '    '),
    ...indented(look, (room) => [
      // Who answered at a prompt has just read the question, and what came of it.
      ...(sheet.file === undefined ? [] : question(graded, room)),
      ...told(graded).flatMap((each) => sentences(room, typed(cited(each, look), look))),
    ]),
  ];
}

function question(graded: Graded, look: Look): readonly string[] {
  const { text, setting } = asked(graded);
  const indent = look.plain ? under('') : { first: '  ', rest: '    ' };
  return [...sentences(look, look.paint.strong(text)), ...setting.flatMap((each) => wrap(each, look.columns, indent))];
}

// A fault is shown as everywhere else: with the line of the file as it stands.
function faultLines(sheet: GradedSheet | BrokenSheet): readonly string[] {
  return sheet.kind === 'broken' && sheet.faults.length > 0
    ? [...faultsText(sheet.faults.map(brief)).split('\n'), '']
    : [];
}

// In the log of a job on GitHub, a line that begins so would be a command.
function noCommand(line: string): string {
  return line.replace(/^(\s*)::/, '$1: :').replaceAll('##[', '# #[');
}
